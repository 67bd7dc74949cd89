using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>A training loss that falls while the validation loss rises.</summary>
internal sealed record OverfittingPicture() : VerdictPicture(Verdict.Overfitting)
{
    protected override ExperimentResult Run()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] days = [.. Enumerable.Range(0, 100).Select(_ => new[] { Temperature(), Temperature(), Temperature() })];
        float[] demand = [.. days.Select(day => Demand(day.Average()) + 6 * (float)random.NextGaussian())];

        return SequenceExperiment.For(SequenceDataset.FromArrays(days, demand))
            .WithLstm(hiddenSize: 32).WithTraining(epochs: 600, learningRate: 0.02).WithSamples(validationSplit: 0.4).WithSeed(1).Run();

        float Temperature() => 36 * random.NextSingle();
        static float Demand(float mean) => 20 + 0.2f * (mean - 15) * (mean - 15);
    }

    protected override Picture Draw(ExperimentResult result) => LossesPicture.Of(result, "Overfitting: only the training loss falls");
}
