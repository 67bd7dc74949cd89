using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>A loss that jumps up and down to the end.</summary>
internal sealed record UnstablePicture() : VerdictPicture(Verdict.Unstable)
{
    protected override ExperimentResult Run()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] days = [.. Enumerable.Range(0, 600).Select(_ => new[] { Temperature(), Temperature(), Temperature() })];
        float[] demand = [.. days.Select(day => Demand(day.Average()))];

        return SequenceExperiment.For(SequenceDataset.FromArrays(days, demand))
            .WithLstm(hiddenSize: 8).WithSchedule(new ConstantSchedule()).WithTraining(epochs: 60, learningRate: 0.2).WithSeed(1).Run();

        float Temperature() => 36 * random.NextSingle();
        static float Demand(float mean) => 20 + 0.2f * (mean - 15) * (mean - 15);
    }

    protected override Picture Draw(ExperimentResult result) => LossesPicture.Of(result, "Unstable: the losses jump up and down");
}
