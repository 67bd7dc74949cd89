using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>Losses that still fall at the last epoch.</summary>
internal sealed record StillLearningPicture() : VerdictPicture(Verdict.StillLearning)
{
    protected override ExperimentResult Run()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] days = [.. Enumerable.Range(0, 600).Select(_ => new[] { Temperature(), Temperature(), Temperature() })];
        float[] demand = [.. days.Select(day => Demand(day.Average()))];

        return SequenceExperiment.For(SequenceDataset.FromArrays(days, demand))
            .WithLstm(hiddenSize: 8).WithSchedule(new ConstantSchedule()).WithTraining(epochs: 12).WithSeed(1).Run();

        float Temperature() => 36 * random.NextSingle();
        static float Demand(float mean) => 20 + 0.2f * (mean - 15) * (mean - 15);
    }

    protected override Picture Draw(ExperimentResult result) => LossesPicture.Of(result, "Still learning: the losses were still falling");
}
