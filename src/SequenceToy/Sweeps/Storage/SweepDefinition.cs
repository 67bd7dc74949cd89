using System.Text.Json;
using SequenceToy.Files;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Storage.Results;

namespace SequenceToy.Sweeps.Storage;

/// <summary>The definition of a sweep, in the file <c>sweep.json</c> of its folder.</summary>
internal sealed record SweepDefinition
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "sweep.json";

    /// <summary>The current version of the format.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The largest number of cells.</summary>
    public const int MaxCells = 100_000;

    private const long LargestFile = 1L << 30;

    /// <summary>The version of the format.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The version of this library; another may train differently.</summary>
    public required string Version { get; init; }

    /// <summary>The axes.</summary>
    public required ValueList<SweepAxis> Axes { get; init; }

    /// <summary>The cells, in order.</summary>
    public required ValueList<StoredCell> Cells { get; init; }

    /// <summary>The rule for the seeds.</summary>
    public required StoredSeeds Seeds { get; init; }

    /// <summary>The version of this library.</summary>
    public static string LibraryVersion { get; } = typeof(SweepDefinition).Assembly.GetName().Version!.ToString(3);

    /// <summary>Writes the definition to a folder, completely or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing is not permitted.</exception>
    public void Write(string folder) => WholeFile.Write(
        Path.Combine(folder, FileName),
        stream => JsonSerializer.Serialize(stream, this, ResultContract.Options.Of<SweepDefinition>()));

    /// <summary>Reads the definition of a folder; null when there is none.</summary>
    /// <exception cref="SweepFormatException">The file is damaged, or of a later version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not permitted.</exception>
    public static SweepDefinition? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return null;
        }

        using var stream = RegularFile.OpenRead(path);
        if (stream.Length > LargestFile)
        {
            throw new SweepFormatException(path, FormattableString.Invariant($"the file must have at most {LargestFile} bytes."));
        }

        try
        {
            var read = JsonSerializer.Deserialize(stream, ResultContract.Options.Of<SweepDefinition>())
                ?? throw new JsonException("it must be an object.");
            return read.Checked(path);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            throw new SweepFormatException(path, $"the file must be the definition of a sweep; {Reason(problem)}", problem);
        }
    }

    /// <summary>Reads the definition of a folder that must have one.</summary>
    /// <exception cref="SweepFormatException">There is no definition, or it is damaged, or of a later version.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not permitted.</exception>
    public static SweepDefinition Required(string folder)
    {
        if (!Directory.Exists(Require.NotNull(folder, nameof(folder))))
        {
            throw new DirectoryNotFoundException($"folder must exist; it was {folder}.");
        }

        return Read(folder)
            ?? throw new SweepFormatException(Path.Combine(folder, FileName), "the file does not exist, so the folder holds no sweep.");
    }

    /// <summary>Returns the first difference from another definition, in words; null when they describe the same runs.</summary>
    public string? DifferenceFrom(SweepDefinition other)
    {
        if (!string.Equals(Version, other.Version, StringComparison.Ordinal))
        {
            return $"its runs were made by SequenceToy {other.Version}; this is {Version}";
        }

        if (Seeds.FirstSeed != other.Seeds.FirstSeed)
        {
            return FormattableString.Invariant($"its seeds begin at {other.Seeds.FirstSeed}; those of this sweep at {Seeds.FirstSeed}");
        }

        foreach (var (own, others) in Axes.Zip(other.Axes))
        {
            if (own != others)
            {
                return string.Equals(own.Name, others.Name, StringComparison.Ordinal)
                    ? $"its axis {Quoted(own.Name)} has the values {Listed(others.Values)}; this sweep has {Listed(own.Values)}"
                    : $"it has an axis {Quoted(others.Name)} where this sweep has {Quoted(own.Name)}";
            }
        }

        if (Axes.Count != other.Axes.Count)
        {
            return FormattableString.Invariant($"it has {other.Axes.Count} axes; this sweep has {Axes.Count}");
        }

        var different = Cells.Zip(other.Cells)
            .FirstOrDefault(pair => !string.Equals(pair.First.Key, pair.Second.Key, StringComparison.Ordinal));
        return different.First is not null ? DifferenceOf(different.First, different.Second, Axes)
            : Cells.Count != other.Cells.Count
            ? FormattableString.Invariant($"it has {other.Cells.Count} cells; this sweep has {Cells.Count}")
            : null;
    }

    private static string DifferenceOf(StoredCell own, StoredCell other, ValueList<SweepAxis> axes)
    {
        var values = own.Values.Zip(axes, (value, axis) => $"{axis.Name} = {value}");
        var cell = own.Values.Count == 0 ? "" : $" of the cell {string.Join(", ", values)}";
        if (own.Task != other.Task)
        {
            return $"the task{cell} is {other.Task?.Id ?? "none"} with other parameters or goal; this sweep has {own.Task?.Id ?? "none"}";
        }

        return SettingDifference.Between(own.Settings, other.Settings) is { } difference
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"the setting {difference.Name}{cell} is {difference.Other ?? "not given"}; "
                    + $"this sweep has {difference.Value ?? "not given"}")
            : $"the samples{cell} differ";
    }

    // The reader's own words are about .NET types.
    private static string Reason(Exception problem) => problem is JsonException json
        ? FormattableString.Invariant($"it is not, at line {(json.LineNumber ?? 0) + 1}, byte {(json.BytePositionInLine ?? 0) + 1}")
            + (json.Path is { Length: > 2 } place ? $" ({PrintableText.Of(place[2..], 100)})." : ".")
        : PrintableText.Of(problem.Message, 300);

    private SweepDefinition Checked(string path)
    {
        if (SchemaVersion != CurrentVersion)
        {
            throw new SweepFormatException(
                path, FormattableString.Invariant($"schemaVersion must be {CurrentVersion}; it was {SchemaVersion}."));
        }

        var values = Axes.Select(axis => axis.Values.ToHashSet(StringComparer.Ordinal)).ToArray();
        return Cells.Count is 0 or > MaxCells
            || !Cells.All(cell =>
                cell.Values.Count == values.Length && cell.Values.Zip(values).All(pair => pair.Second.Contains(pair.First)))
            ? throw new SweepFormatException(path, "there must be 1 to 100000 cells, each with one of the values of each axis.")
            : this;
    }

    private static string Listed(ValueList<string> values) => string.Join(", ", values.Select(Quoted));
    private static string Quoted(string text) => PrintableText.Quoted(text);
}

/// <summary>A cell in the definition of a sweep.</summary>
/// <param name="Values">The value of each axis.</param>
/// <param name="Key">The hash of all that determines a run but the seed.</param>
/// <param name="Metric">The metric that comparisons use.</param>
/// <param name="Task">The task; null for own samples.</param>
/// <param name="Settings">The settings, with seed 0.</param>
internal sealed record StoredCell(ValueList<string> Values, string Key, Metric Metric, SavedTask? Task, ExperimentSettings Settings)
{
    /// <summary>The metric that comparisons use: that of the goal, if there is one.</summary>
    public Metric Metric { get; init; } = (Settings?.Goal ?? Task?.Goal) is not { } goal || goal.Metric == Metric
        ? Require.Defined(Metric, nameof(Metric))
        : throw new ArgumentException($"metric must be that of the goal, {goal.Metric}; it was {Metric}.", nameof(Metric));

    public static StoredCell Of(SweepCell cell) => new(cell.Values, cell.Key, cell.Metric, cell.Task, cell.Settings);

    public SweepCell ToCell(int index) => new()
    {
        Index = index,
        Values = Values,
        Key = Key,
        Metric = Metric,
        Task = Task,
        Settings = Settings,
    };
}
