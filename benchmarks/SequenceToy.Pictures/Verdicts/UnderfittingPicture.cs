using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>Predictions of a network that is too small for the rule.</summary>
internal sealed record UnderfittingPicture() : VerdictPicture(Verdict.Underfitting)
{
    protected override ExperimentResult Run()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] days = [.. Enumerable.Range(0, 600).Select(_ => new[] { Temperature(), Temperature(), Temperature() })];
        float[] demand = [.. days.Select(day => Demand(day.Average()))];

        return SequenceExperiment.For(SequenceDataset.FromArrays(days, demand))
            .WithGru(hiddenSize: 1).WithTraining(epochs: 300).WithSeed(2).Run();

        float Temperature() => 36 * random.NextSingle();
        static float Demand(float mean) => 20 + 0.2f * (mean - 15) * (mean - 15);
    }

    protected override Picture Draw(ExperimentResult result) => DemandPicture.Of(result, "Underfitting: one unit is too few for this curve");
}
