using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Reports.Tests;

/// <summary>A task whose samples cannot be drawn for about one seed in four.</summary>
public sealed class FailsSometimes : ISequenceTask
{
    public const string Problem = "no samples <today>";

    private readonly SumOfFirstTwo sum = new();

    public string Id => "fails-sometimes";

    public string Summary => sum.Summary;

    public string Source => sum.Source;

    public int Features => sum.Features;

    public TargetSpec Target => sum.Target;

    public RecommendedSettings Recommended => sum.Recommended;

    public Goal Goal => sum.Goal;

    public TaskNotes Notes => sum.Notes;

    public SequenceDataset Generate(int count, SeededRandom random) =>
        count == 40 && random.NextInt32(0, 3) == 0 ? throw new InvalidOperationException(Problem) : sum.Generate(count, random);
}
