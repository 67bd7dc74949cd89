using SequenceToy.Data;

namespace SequenceToy.Tests;

/// <summary>Samples that cannot be trained on or scored are refused before training, with the part and the value.</summary>
public sealed class UnusableSamplesTests
{
    [Theory]
    [InlineData(0, 80, "training")]
    [InlineData(80, 100, "validation")]
    [InlineData(0, 100, "training")]
    public void Run_AllTargetsOfAPartMasked_NamesThePart(int from, int to, string part) =>
        Refused(Steps(from, to), $"samples must have an unmasked target in each part; the * {part} samples had none.*");

    [Theory]
    [InlineData(95, float.MaxValue, "validation sample 16 has the target 3.403 × 10³⁸*")]
    [InlineData(5, -2e38f, "training sample 6 has the target −2 × 10³⁸*")]
    [InlineData(95, 1e25f, "validation sample 16 has the target 1 × 10²⁵, which is * when scaled.*")]
    public void Run_ATargetBeyond32Bits_IsNamed(int at, float value, string named) =>
        Refused(SequenceDataset.FromArrays(Inputs, [.. Inputs.Select((input, i) => i == at ? value : input.Sum())]), $"samples must have values up to *; {named}");

    [Fact]
    public void Run_AnInputBeyond32Bits_IsNamed()
    {
        float[][] inputs = [.. Inputs];
        inputs[90] = [1, 1e30f, 1];
        Refused(SequenceDataset.FromArrays(inputs, [.. Inputs.Select(input => input.Sum())]), "samples must have values up to *; validation sample 11 has the input 1 × 10³⁰*");
    }

    private static float[][] Inputs { get; } = [.. Enumerable.Range(0, 100).Select(i => new float[] { i % 10, i / 10, i % 7 })];

    private static SequenceDataset Steps(int from, int to) => SequenceDataset.FromSamples(
        Inputs.Select((input, i) => new Sample(new Sequence(input), new Sequence(input)) { Mask = i >= from && i < to ? [false, false, false] : null }),
        TargetSpec.Number(placement: TargetPlacement.EveryStep));

    private static void Refused(SequenceDataset samples, string message)
    {
        var epochs = 0;
        FluentActions.Invoking(() => SequenceExperiment.For(samples).WithSplit(Split.InOrder).WithTraining(epochs: 3)
            .Run(new SynchronousProgress(() => epochs++))).Should().Throw<ArgumentException>().WithMessage(message);
        epochs.Should().Be(0);
    }

    private sealed class SynchronousProgress(Action report) : IProgress<SequenceToy.Training.EpochRecord>
    {
        public void Report(SequenceToy.Training.EpochRecord value) => report();
    }
}
