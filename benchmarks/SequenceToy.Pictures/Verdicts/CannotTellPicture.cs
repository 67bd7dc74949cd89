using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>Differences of few held-out samples.</summary>
internal sealed record CannotTellPicture() : VerdictPicture(Verdict.CannotTell)
{
    protected override ExperimentResult Run()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] days = [.. Enumerable.Range(0, 40).Select(_ => new[] { Temperature(), Temperature(), Temperature() })];
        float[] demand = [.. days.Select(day => Demand(day.Average()) + 8 * (float)random.NextGaussian())];

        return SequenceExperiment.For(SequenceDataset.FromArrays(days, demand))
            .WithTraining(epochs: 100).WithSeed(2).Run();

        float Temperature() => 36 * random.NextSingle();
        static float Demand(float mean) => 20 + 0.2f * (mean - 15) * (mean - 15);
    }

    protected override Picture Draw(ExperimentResult result) => DemandPicture.Of(result, "Cannot tell: eight held-out days are too few");
}
