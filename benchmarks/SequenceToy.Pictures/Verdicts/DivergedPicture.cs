using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>A loss that grows far above that of the baseline.</summary>
internal sealed record DivergedPicture() : VerdictPicture(Verdict.Diverged)
{
    protected override ExperimentResult Run()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] days = [.. Enumerable.Range(0, 600).Select(_ => new[] { Temperature(), Temperature(), Temperature() })];
        float[] demand = [.. days.Select(day => Demand(day.Average()))];

        return SequenceExperiment.For(SequenceDataset.FromArrays(days, demand))
            .WithOptimizer(new Sgd()).WithGradientClip(1e9).WithTraining(epochs: 10, batchSize: 480, learningRate: 5).WithSeed(1).Run();

        float Temperature() => 36 * random.NextSingle();
        static float Demand(float mean) => 20 + 0.2f * (mean - 15) * (mean - 15);
    }

    protected override Picture Draw(ExperimentResult result) => LossesPicture.Of(result, "Diverged: the losses grow far beyond the baseline");
}
