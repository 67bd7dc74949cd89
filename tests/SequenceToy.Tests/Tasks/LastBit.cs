using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Metrics;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks;

/// <summary>A task of one's own for tests: say the last of some bits; or the other one, where it is inverted.</summary>
internal sealed record LastBit : IVariableLengthTask
{
    public bool IsInverted { get; init; }

    public string Id => "last-bit";

    public string Summary => "Say the last bit.";

    public string Source => "These tests";

    public string LengthUnit => "bits";

    public int Features { get; init; } = 1;

    public int DrawnFeatures { get; init; } = 1;

    public TargetSpec Target { get; init; } = TargetSpec.Class(2);

    public RecommendedSettings Recommended { get; init; } = new() { Samples = 200, Epochs = 1 };

    public Goal Goal { get; init; } = new(Metric.Accuracy, 1);

    public Baseline? Baseline { get; init; }

    public TaskNotes Notes { get; init; } = TaskNotes.None;

    public LengthRange Lengths { get; init; } = new(2, 10);

    public LengthRange TestLengths { get; init; } = new(11, 100);

    public LengthRange AllowedLengths { get; init; } = new(1, 1000);

    public int SamplesPerLength { get; init; } = 20;

    public Func<LengthRange, Baseline?> BaselineByLength { get; init; } = _ => null;

    public ValueList<TaskCondition> Conditions { get; init; } = [];

    public Baseline? BaselineFor(LengthRange lengths) => BaselineByLength(lengths);

    public SequenceDataset Generate(int count, SeededRandom random) => Generate(count, Lengths, random);

    public SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) => SequenceDataset.Draw(count, TargetSpec.Class(2), () =>
    {
        var bits = new float[random.NextInt32(lengths.Shortest, lengths.Longest) * DrawnFeatures];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = random.NextInt32(0, 1);
        }

        return new Sample(new Sequence(bits, DrawnFeatures), [IsInverted ? 1 - bits[^1] : bits[^1]]);
    });
}
