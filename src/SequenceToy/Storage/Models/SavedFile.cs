using System.Globalization;
using System.Text.Json;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Models;

/// <summary>What all our files have in common: the texts that say what they are, and how it is checked that they are.</summary>
internal static class SavedFile
{
    /// <summary>The version written and read. Version 1 was never published.</summary>
    public const int Version = 2;
    public const string VersionKey = "sequencetoy.formatVersion";
    public const string KindKey = "sequencetoy.kind";
    public const string ModelKey = "sequencetoy.model";

    /// <summary>A model by itself.</summary>
    public const string ModelKind = "model";

    /// <summary>A whole result, with its model.</summary>
    public const string ResultKind = "result";

    /// <summary>A training that can go on.</summary>
    public const string CheckpointKind = "checkpoint";

    /// <summary>The texts that say what a file is; <c>pt</c> says that its tensors are named as PyTorch's.</summary>
    public static KeyValuePair<string, string>[] Texts(string kind) =>
    [
        new("format", "pt"), new(VersionKey, Version.ToString(CultureInfo.InvariantCulture)), new(KindKey, kind),
    ];

    /// <summary>Opens a file of ours, to the last bit as it was saved.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="kinds">The kinds that will do.</param>
    /// <exception cref="SafeTensorsFormatException">It is not, or of another kind, or of a later version.</exception>
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

    /// <summary>Reads a document; whatever is wrong with it is one kind of error.</summary>
    /// <exception cref="SafeTensorsFormatException">It is not what it should be.</exception>
    public static T Read<T>(SafeTensorsReader reader, string place, ReadOnlySpan<byte> json, JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, options.Of<T>()) ?? throw new JsonException("must not be null.");
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            throw reader.Broken(place, problem.Message, problem);
        }
    }

    /// <summary>Makes something of what was read; what does not fit together is an error of the file.</summary>
    /// <exception cref="SafeTensorsFormatException">It does not.</exception>
    public static T Make<T>(SafeTensorsReader reader, string place, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            throw reader.Broken(place, problem.Message, problem);
        }
    }

    private static bool IsOfContent(Exception problem) =>
        problem is JsonException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException;

    private static void Check(SafeTensorsReader reader, ReadOnlySpan<string> kinds)
    {
        if (!int.TryParse(reader.Metadata.GetValueOrDefault(VersionKey), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || version < 1)
        {
            throw reader.Broken(null, "was not saved by SequenceToy. Weights alone are read by TrainedModel.FromSafeTensors.");
        }

        if (version != Version)
        {
            var maker = version > Version ? "a later" : "an earlier";
            throw reader.Broken(
                null,
                FormattableString.Invariant(
                    $"is of format version {version}, from {maker} SequenceToy; this one reads version {Version}."));
        }

        if (reader.Metadata.GetValueOrDefault(KindKey) is not { } kind || !kinds.Contains(kind))
        {
            throw reader.Broken(
                null,
                $"must be of the kind {string.Join(" or ", kinds!)}; it was "
                + $"{SafeTensorsFormatException.Shown(reader.Metadata.GetValueOrDefault(KindKey) ?? "none")}.");
        }

        reader.CheckSum();
    }
}
