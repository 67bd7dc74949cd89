using System.Globalization;
using System.Text.Json;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Models;

/// <summary>The common parts of the library's files: metadata that identifies them, and its checks.</summary>
internal static class SavedFile
{
    /// <summary>The format version that is written and read. Version 1 was never published.</summary>
    public const int Version = 2;
    public const string VersionKey = "sequencetoy.formatVersion";
    public const string KindKey = "sequencetoy.kind";
    public const string ModelKey = "sequencetoy.model";

    /// <summary>The kind of a file with only a model.</summary>
    public const string ModelKind = "model";

    /// <summary>The kind of a file with a complete result and its model.</summary>
    public const string ResultKind = "result";

    /// <summary>The kind of a file from which training can resume.</summary>
    public const string CheckpointKind = "checkpoint";

    /// <summary>The kind of a file with a forecaster of series.</summary>
    public const string SeriesKind = "series";

    /// <summary>The metadata that identifies a file; <c>pt</c> marks tensors with PyTorch's names.</summary>
    public static KeyValuePair<string, string>[] Texts(string kind) =>
    [
        new("format", "pt"), new(VersionKey, Version.ToString(CultureInfo.InvariantCulture)), new(KindKey, kind),
    ];

    /// <summary>Opens a file of this library and verifies its checksum.</summary>
    /// <param name="path">The file to open.</param>
    /// <param name="kinds">The accepted kinds.</param>
    /// <exception cref="SafeTensorsFormatException">The file is damaged, of another kind or of another version.</exception>
    public static SafeTensorsReader Open(string path, params ReadOnlySpan<string> kinds)
    {
        var reader = SafeTensorsReader.Open(path);
        try
        {
            Check(reader, kinds);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Reads a document, reporting all its errors as one exception type.</summary>
    /// <exception cref="SafeTensorsFormatException">The document is invalid.</exception>
    public static T Read<T>(SafeTensorsReader reader, string location, ReadOnlySpan<byte> json, JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, options.Of<T>()) ?? throw new JsonException("must not be null.");
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            throw reader.Broken(location, problem.Message, problem);
        }
    }

    /// <summary>Creates an object from file content, reporting contradictions as errors of the file.</summary>
    /// <exception cref="SafeTensorsFormatException">The content is contradictory.</exception>
    public static T Make<T>(SafeTensorsReader reader, string location, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            throw reader.Broken(location, problem.Message, problem);
        }
    }

    private static bool IsOfContent(Exception problem) =>
        problem is JsonException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException;

    private static void Check(SafeTensorsReader reader, ReadOnlySpan<string> kinds)
    {
        if (!int.TryParse(reader.Metadata.GetValueOrDefault(VersionKey), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || version < 1)
        {
            throw reader.Broken(null, "was not saved by SequenceToy. To read weights alone, use TrainedModel.FromSafeTensors.");
        }

        if (version != Version)
        {
            var maker = version > Version ? "a later" : "an earlier";
            throw reader.Broken(
                null,
                FormattableString.Invariant(
                    $"has format version {version}, of {maker} SequenceToy; this SequenceToy reads version {Version}."));
        }

        if (reader.Metadata.GetValueOrDefault(KindKey) is not { } kind || !kinds.Contains(kind))
        {
            throw reader.Broken(
                null,
                $"must be of kind {string.Join(" or ", kinds!)}; it was "
                + $"{PrintableText.Quoted(reader.Metadata.GetValueOrDefault(KindKey) ?? "none")}{Reader(reader)}.");
        }

        reader.CheckSum();
    }

    // Files of one kind are easily given to the command for another.
    private static string Reader(SafeTensorsReader reader) => reader.Metadata.GetValueOrDefault(KindKey) switch
    {
        SeriesKind => ", which SeriesForecaster.Load and the command forecast read",
        CheckpointKind => ", which SequenceExperiment.Resume and the command train read",
        ModelKind or ResultKind => ", which the commands predict and export read",
        _ => "",
    };
}
