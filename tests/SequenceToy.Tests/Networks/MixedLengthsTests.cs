using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tests.Training.Engines.Fused;

namespace SequenceToy.Tests.Networks;

/// <summary>Sequences of very different lengths are predicted as each alone would be.</summary>
public sealed class MixedLengthsTests
{
    [Theory]
    [InlineData(TargetPlacement.LastStep, false)]
    [InlineData(TargetPlacement.EveryStep, false)]
    [InlineData(TargetPlacement.EveryStep, true)]
    public void PredictDetailed_ManyLengths_EqualsOneByOneInOrder(TargetPlacement placement, bool bidirectional)
    {
        var samples = RandomSamples.Draw(TargetSpec.Class(3, placement), 60, 30, 2, hasLengths: true);
        using var model = Model(samples, new LstmOptions { HiddenSize = 4, Bidirectional = bidirectional });
        var longest = new Sequence([.. Enumerable.Range(0, 140_000).Select(i => MathF.Sin(i))], 2);
        Sequence[] sequences = [.. samples.Take(30).Select(sample => sample.Input), longest, .. samples.Skip(30).Select(sample => sample.Input)];

        var together = model.PredictDetailed(sequences);

        together.Should().Equal(sequences.Select(sequence => model.PredictDetailed(sequence)[0]));
    }

    [Fact]
    public void Predict_ManyLengths_EqualsOneByOneInOrder()
    {
        var samples = RandomSamples.Draw(TargetSpec.Number(), 60, 30, 1, hasLengths: true);
        using var model = Model(samples, new GruOptions { HiddenSize = 4 });
        float[][] sequences = [new float[70_000], .. samples.Select(sample => sample.Input.Values.ToArray())];

        model.Predict(sequences).Should().Equal(sequences.Select(sequence => model.Predict(sequence)[0]));
    }

    [Fact]
    public void PredictDetailed_MoreOutputsThanAnArrayHolds_IsNamedBeforeAnyWork()
    {
        var samples = RandomSamples.Draw(TargetSpec.Class(3000, TargetPlacement.EveryStep), 2, 4, 1, hasLengths: true);
        using var model = Model(samples, new RnnOptions { HiddenSize = 1 });

        FluentActions.Invoking(() => model.PredictDetailed([[1], new Sequence(new float[1_000_000])])).Should().Throw<ArgumentException>()
            .WithMessage("outputs must be at most 2147483591 numbers*they were 1 × 1000000 × 3000.*");
    }

    private static TrainedModel Model(SequenceDataset samples, RecurrentOptions recurrent)
    {
        var shape = new NetworkShape(samples.Features, recurrent, samples.Target.Size, samples.Target.Placement);
        var scaling = DatasetScaling.Fit(samples, new MinMaxScaler(), new MinMaxScaler());
        return new TrainedModel(shape, FirstWeights.Of(shape), scaling, samples.Target, ComputeDevice.Cpu, (samples.MinSteps, samples.MaxSteps));
    }
}
