using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>Predictions that follow the correct values.</summary>
internal sealed record LearnedPicture() : VerdictPicture(Verdict.Learned)
{
    protected override ExperimentResult Run()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] days = [.. Enumerable.Range(0, 600).Select(_ => new[] { Temperature(), Temperature(), Temperature() })];
        float[] demand = [.. days.Select(day => Demand(day.Average()))];

        return SequenceExperiment.For(SequenceDataset.FromArrays(days, demand))
            .WithLstm(hiddenSize: 8).WithTraining(epochs: 200).WithSeed(1).Run();

        float Temperature() => 36 * random.NextSingle();
        static float Demand(float mean) => 20 + 0.2f * (mean - 15) * (mean - 15);
    }

    protected override Picture Draw(ExperimentResult result) => DemandPicture.Of(result, "Learned: the predictions lie on the correct values");
}
