using SequenceToy.Data;
using SequenceToy.Models;
using SequenceToy.Tasks;

namespace SequenceToy.Samples;

/// <summary>An answer of the network's beside the right one.</summary>
internal sealed record ExamplePrediction(Prediction Prediction, Sequence Expected)
{
    private const int Count = 5;

    /// <summary>For the tutorial's sum the tutorial's own new inputs; otherwise fresh samples of the task.</summary>
    public static IReadOnlyList<ExamplePrediction> Of(ISequenceTask task, ExperimentResult result)
    {
        Sample[] samples = task is SumOfFirstTwo { Steps: 3 }
            ? [new([10, 20, 99], [30]), new([1, 2, 100], [3]), new([50, 60, 0], [110])]
            : [.. task.Generate(Count, SeededRandom.ForSeed(result.Settings.Seed, RandomPurpose.TestData))];
        var predictions = result.PredictDetailed(samples.Select(sample => sample.Input).ToArray());
        return predictions.Zip(samples, (prediction, sample) => new ExamplePrediction(prediction, sample.Target)).ToArray();
    }
}
