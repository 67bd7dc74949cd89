using System.Globalization;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>The part of a sweep that this process runs.</summary>
/// <param name="Number">The number of the part, from 1.</param>
/// <param name="Count">The number of parts.</param>
/// <param name="Source">The option or environment variable that decided.</param>
internal sealed record ShardChoice(int Number, int Count, string Source)
{
    /// <summary>The environment variable with the number of shards of a Kubernetes job.</summary>
    public const string ShardsVariable = "SEQUENCETOY_SHARDS";

    private const string Shard = "--shard";
    private const string Shards = "--shards";
    private const string Slurm = "SLURM_ARRAY_TASK_";
    private const string Kubernetes = "JOB_COMPLETION_INDEX";
    private const int Most = 1_000_000;

    /// <summary>Returns the shard by the options, otherwise by the environment; null for the whole sweep.</summary>
    /// <param name="shard">The value of --shard; null when not given.</param>
    /// <param name="shards">The value of --shards; null when not given.</param>
    /// <param name="variable">Gets an environment variable; null when there is none.</param>
    /// <exception cref="ArgumentException">The shard is wrong or incomplete.</exception>
    public static ShardChoice? Of(string? shard, int? shards, Func<string, string?> variable)
    {
        if (shard is not null)
        {
            return shards is null
                ? Parse(shard)
                : throw new ArgumentException($"{Shard} k/n has the number of shards: leave out {Shards}; it was {Text(shards.Value)}.");
        }

        if (variable($"{Slurm}ID") is { Length: > 0 } task)
        {
            return OfSlurm(Whole($"{Slurm}ID", task), shards, variable);
        }

        if (variable(Kubernetes) is { Length: > 0 } index)
        {
            var all = shards ?? (variable(ShardsVariable) is { Length: > 0 } count ? Whole(ShardsVariable, count) : null as int?)
                ?? throw new ArgumentException(
                    $"{Shards} must be given with {Kubernetes}, or the environment variable {ShardsVariable}; neither was there.");
            return Checked((long)Whole(Kubernetes, index) + 1, all, Kubernetes);
        }

        return shards is null ? null
            : throw new ArgumentException(
                $"{Shards} needs {Shard} k/n, or {Slurm}ID or {Kubernetes} in the environment; it was {Text(shards.Value)} without.");
    }

    /// <summary>Returns the shard as text, such as <c>Shard 3 of 16 (--shard)</c>.</summary>
    public override string ToString() => $"Shard {NumberFormat.Count(Number)} of {NumberFormat.Count(Count)} ({Source})";

    private static ShardChoice Parse(string text) =>
        text.Split('/') is [var number, var count] && TryWhole(number, out var k) && TryWhole(count, out var n)
        && n is >= 1 and <= Most && k >= 1 && k <= n
            ? new ShardChoice(k, n, Shard)
            : throw new ArgumentException(
                $"{Shard} must be a number and the number of shards such as 3/16; it was {ArgumentText.Of(text)}.");

    private static ShardChoice OfSlurm(int task, int? shards, Func<string, string?> variable)
    {
        int Given(string name) => Whole(
            Slurm + name,
            variable(Slurm + name)
                ?? throw new ArgumentException($"{Shard} must be given: {Slurm}ID is in the environment without {Slurm}{name}."));
        if (shards is not null)
        {
            throw new ArgumentException(
                $"{Shards} must be left out in a Slurm array, whose size tells it; it was {Text(shards.Value)}.");
        }

        // With another step, or some numbers only, the number does not tell the shard.
        var (first, last, count) = (Given("MIN"), Given("MAX"), Given("COUNT"));
        return (long)last - first + 1 == count
            ? Checked((long)task - first + 1, count, $"{Slurm}ID")
            : throw new ArgumentException(
                $"{Shard} must be given in a Slurm array with gaps; it was {Text(first)} to {Text(last)} with {Text(count)} tasks.");
    }

    private static ShardChoice Checked(long number, int count, string source) =>
        count is >= 1 and <= Most && number >= 1 && number <= count
            ? new ShardChoice((int)number, count, source)
            : throw new ArgumentException(FormattableString.Invariant(
                $"{source} must be one of {count} shards; it was shard {number}."));

    private static int Whole(string name, string text) =>
        TryWhole(text, out var number)
            ? number : throw new ArgumentException($"{name} must be a whole number such as 3; it was {ArgumentText.Of(text)}.");

    private static bool TryWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
