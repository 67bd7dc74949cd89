using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>Losses that do not fall.</summary>
internal sealed record NotLearningPicture() : VerdictPicture(Verdict.NotLearning)
{
    protected override ExperimentResult Run()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] days = [.. Enumerable.Range(0, 600).Select(_ => new[] { Temperature(), Temperature(), Temperature() })];
        float[] demand = [.. days.Select(day => Demand(day.Average()))];

        return SequenceExperiment.For(SequenceDataset.FromArrays(days, demand))
            .WithTraining(epochs: 40, learningRate: 1e-7).WithSeed(1).Run();

        float Temperature() => 36 * random.NextSingle();
        static float Demand(float mean) => 20 + 0.2f * (mean - 15) * (mean - 15);
    }

    protected override Picture Draw(ExperimentResult result) => LossesPicture.Of(result, "Not learning: the losses do not fall");
}
