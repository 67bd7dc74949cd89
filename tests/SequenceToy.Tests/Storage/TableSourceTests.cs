using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Series;

namespace SequenceToy.Tests.Storage;

/// <summary>Saved networks keep how the file of the training was read.</summary>
public sealed class TableSourceTests : IDisposable
{
    private static readonly CsvOptions German = new()
    {
        Delimiter = ';',
        DecimalMark = ',',
        ThousandsSeparator = '.',
        DateFormats = ["dd.MM.yyyy"],
        Encoding = "windows-1252",
        CommentPrefix = '#',
        Missing = MissingValues.DropRow,
        MissingTexts = ["", "k. A."],
        FooterLines = 1,
    };

    private readonly string csv = Path.Combine(Path.GetTempPath(), $"source-{Guid.NewGuid():N}.csv");
    private readonly string saved = Path.Combine(Path.GetTempPath(), $"source-{Guid.NewGuid():N}.safetensors");

    public void Dispose() => Array.ForEach([csv, saved], File.Delete);

    [Fact]
    public void Load_ModelOfRowsAsSteps_KeepsOptionsAndSequenceColumn()
    {
        File.WriteAllLines(csv, ["raum;x;y", .. Enumerable.Range(0, 20).Select(row => $"r{row / 2};{row},5;{row % 3}"), "Summe;0;0"]);
        var data = CsvSequences.ReadRowPerStep(csv, "raum", ["x"], ["y"], options: German);

        var table = Loaded(data).Table;

        table.Should().Be(new TableSource { Options = German, SequenceColumn = "raum" });
        table.Should().Be(data.Table);
    }

    [Fact]
    public void Load_ModelOfRowsAsSequences_HasNoSequenceColumn()
    {
        File.WriteAllLines(csv, ["a,b,y", .. Enumerable.Range(0, 20).Select(row => $"{row},{row % 7},{row % 3}")]);

        Loaded(CsvSequences.ReadRowPerSequence(csv, ["a", "b"], ["y"])).Table.Should().Be(new TableSource());
    }

    [Fact]
    public void Load_ModelOfArrays_HasNoTable() =>
        Loaded(SequenceDataset.FromArrays([.. Enumerable.Range(0, 20).Select(i => new float[] { i, 1 })], new float[20]).WithFeatureNames(["x"]))
            .Table.Should().BeNull();

    [Fact]
    public void Load_Forecaster_KeepsOptionsAndPolicy()
    {
        File.WriteAllLines(csv, ["tag;laden;x", .. Enumerable.Range(0, 80).Select(i => $"{new DateTime(2024, 1, 1).AddDays(i):dd'.'MM'.'yyyy};A;{i % 7},5"), "Summe;;0"]);
        var (options, policy) = (German with { Missing = MissingValues.Refuse }, new TimePolicy { Unsorted = UnsortedTimes.Sort, Gaps = TimeGaps.FillPrevious });
        var data = SeriesData.ReadCsv(csv, ["x"], "tag", "laden", options, policy);
        using (var result = SeriesExperiment.For(data).WithWindow(5).WithLstm(hiddenSize: 1).WithTraining(epochs: 1).Run())
        {
            result.Forecaster.Save(saved);
        }

        using var loaded = SeriesForecaster.Load(saved);

        loaded.History.Source.Should().Be(new SeriesSource("tag", "laden") { Options = options, Policy = policy });
        loaded.History.Source.Should().Be(data.Source);
    }

    private TrainedModel Loaded(SequenceDataset data)
    {
        using var result = SequenceExperiment.For(data).WithLstm(hiddenSize: 1).WithTraining(epochs: 1, batchSize: 4).Run();
        result.Save(saved);
        using var loaded = ExperimentResult.Load(saved);
        return loaded.Model;
    }
}
