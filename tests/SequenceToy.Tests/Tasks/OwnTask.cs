using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Metrics;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks;

/// <summary>A task of one's own of which each part can be wrong; as it is, it asks for the sum of three numbers.</summary>
public class OwnTask : ISequenceTask
{
    public string Id { get; init; } = "own-task";

    public string Summary => "Say the sum of three numbers.";

    public string Source { get; init; } = "These tests";

    public ValueList<int> IgnoredSteps { get; init; } = [];

    public Baseline? Baseline { get; init; }

    public int Features { get; init; } = 1;

    public TargetSpec Target { get; init; } = TargetSpec.Number();

    public RecommendedSettings Recommended { get; init; } = new() { Samples = 40, Epochs = 3, HiddenSize = 4 };

    public Goal Goal { get; init; } = new(Metric.Rmse, 1);

    public ValueList<TaskCondition> Conditions { get; init; } = [];

    /// <summary>What a call of Generate gives; null for sums.</summary>
    public Func<int, SeededRandom, SequenceDataset>? Gives { get; init; }

    public SequenceDataset Generate(int count, SeededRandom random) => Gives is null ? Sums(count, random) : Gives(count, random);

    /// <summary>Sums of as many numbers as asked for.</summary>
    public static SequenceDataset Sums(int count, SeededRandom random, int steps = 3) => SequenceDataset.Draw(count, TargetSpec.Number(), () =>
    {
        float[] numbers = [.. Enumerable.Range(0, steps).Select(_ => random.NextInt32(0, 9))];
        return new Sample(new Sequence(numbers), [numbers.Sum()]);
    });
}

/// <summary>The same with lengths.</summary>
public sealed class OwnTaskWithLengths : OwnTask, IVariableLengthTask
{
    public string LengthUnit => "numbers";

    public LengthRange Lengths { get; init; } = new(3, 3);

    public LengthRange TestLengths { get; init; } = new(4, 6);

    public int SamplesPerLength { get; init; } = 5;

    /// <summary>What a call of Generate for lengths gives; null for sums.</summary>
    public Func<int, LengthRange, SeededRandom, SequenceDataset>? GivesLengths { get; init; }

    public SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        GivesLengths is null ? Sums(count, random, lengths.Longest) : GivesLengths(count, lengths, random);
}
