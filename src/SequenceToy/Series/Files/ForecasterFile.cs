using System.Text.Json;
using SequenceToy.Series.Runs;
using SequenceToy.Series.Scoring;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Series.Files;

/// <summary>Saves a forecaster in a file and reads it.</summary>
internal static class ForecasterFile
{
    // Stored as a tensor of bytes: the header has a size limit.
    private const string Document = "series.json";

    public static void Write(string path, ForecasterParts parts)
    {
        var document = new SeriesDocument
        {
            Settings = parts.Settings,
            Columns = parts.History.Columns,
            TimeColumn = parts.History.TimeColumn,
            SeriesColumn = parts.History.SeriesColumn,
            Reading = parts.History.Source.Options,
            Times = parts.History.Source.Policy,
            Series =
            [
                .. parts.History.All.Select((series, index) =>
                    new SavedSeries(series.Name, series.HasTimes, SavedStep.Of(series.Step), [.. parts.Scales[index]])
                    {
                        AreIrregular = series.HasIrregularTimes,
                        Ranges = parts.Ranges[index],
                    }),
            ],
            Networks = [.. parts.Models.Select(ModelDocument.Of)],
            Offsets = parts.Plan.Offsets,
            Spreads = parts.Widths.Spreads,
            Independent = parts.Widths.Independent,
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(document, SeriesContract.Options.Of<SeriesDocument>());
        SafeTensorsWriter.Write(
            path,
            SavedFile.Texts(SavedFile.SeriesKind),
            [
                .. parts.Models.SelectMany((model, index) => StoredWeights.Of(model, Prefix(index))),
                .. parts.History.All.SelectMany(SavedValues.Of),
                StoredTensor.Of(Document, json, json.Length),
            ]);
    }

    /// <exception cref="SafeTensorsFormatException">The file is of another kind, damaged, or contradicts itself.</exception>
    public static ForecasterParts Read(string path)
    {
        using var reader = SavedFile.Open(path, SavedFile.SeriesKind);
        var document = SavedFile.Read<SeriesDocument>(reader, Document, reader.Bytes(Document), SeriesContract.Options);
        var history = SavedFile.Make(reader, Document, () => SeriesData.FromSeries(
            [.. document.Series.Select((series, index) => SavedValues.Read(reader, series, document.Columns, index))])
            .ReadFrom(new SeriesSource(document.TimeColumn, document.SeriesColumn)
            {
                Options = (document.Reading ?? new CsvOptions()).Checked("reading"),
                Policy = document.Times ?? new TimePolicy(),
            }));
        var plan = SavedFile.Make(reader, Document, () => DocumentChecks.Plan(document, history));
        StoredModel[] networks = [.. document.Networks.Select((network, index) => Network(reader, network, Prefix(index)))];
        StoredWeights.CheckNoOthers(
            reader,
            [
                .. networks.SelectMany((network, index) => network.Names.Select(name => Prefix(index) + name)),
                .. SavedValues.Names(document.Series.Count), Document,
            ]);
        return new ForecasterParts(
            history, document.Settings, plan, new IntervalWidths(document.Spreads, document.Independent),
            [.. document.Series.Select(series => series.Scales.ToArray())], [.. networks.Select(network => network.Make())])
        {
            Ranges = [.. document.Series.Select(series => series.Ranges)],
        };
    }

    private static StoredModel Network(SafeTensorsReader reader, ModelDocument network, string prefix)
    {
        var shape = SavedFile.Make(reader, Document, network.Shape);
        return new StoredModel(network, shape, StoredWeights.Read(reader, shape, prefix));
    }

    private static string Prefix(int index) => FormattableString.Invariant($"network{index}.");
}
