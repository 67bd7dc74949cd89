using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Storage.Models;
using SequenceToy.Tests.Training.Engines.Fused;

namespace SequenceToy.Tests.Storage;

/// <summary>Networks with random weights and a scaling fitted on random samples: what a file has to hold.</summary>
internal static class SavedModels
{
    public static SequenceDataset Samples(TargetSpec target, int features) => RandomSamples.Draw(target, 6, 5, features, hasLengths: false);

    public static TrainedModel Of(SequenceDataset samples, RecurrentOptions recurrent, Scaler scaler, int seed = 4)
    {
        var shape = new NetworkShape(samples.Features, recurrent, samples.Target.Size, samples.Target.Placement);
        return new TrainedModel(
            shape, InitialWeights.Draw(shape, SeededRandom.ForSeed(seed, RandomPurpose.Weights)), DatasetScaling.Fit(samples, scaler, scaler), samples.Target,
            ComputeDevice.Cpu, (samples.MinSteps, samples.MaxSteps));
    }

    /// <summary>Everything that can be asked of the two is the same, to the bit.</summary>
    public static void ShouldBeTheSame(TrainedModel loaded, TrainedModel saved, SequenceDataset samples)
    {
        ModelDocument.Of(loaded).Should().Be(ModelDocument.Of(saved));
        Bits(loaded.GetWeights()).Should().Equal(Bits(saved.GetWeights()));
        Bits(loaded.Outputs(samples)).Should().Equal(Bits(saved.Outputs(samples)));
        Bits(loaded.Evaluate(samples).Predictions).Should().Equal(Bits(saved.Evaluate(samples).Predictions));
    }

    private static int[] Bits(float[] numbers) => Array.ConvertAll(numbers, BitConverter.SingleToInt32Bits);
}
