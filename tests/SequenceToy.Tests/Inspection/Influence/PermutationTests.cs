using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tests.Training.Engines.Fused;

namespace SequenceToy.Tests.Inspection.Influence;

public sealed class PermutationTests
{
    private const int Repeats = 3;

    public static TheoryData<int> Cases => new(Enumerable.Range(0, Targets.Length));

    private static readonly TargetSpec[] Targets =
        [TargetSpec.Number(), TargetSpec.Number(2), TargetSpec.Class(3), TargetSpec.ClassSet(2), TargetSpec.Number(1, TargetPlacement.EveryStep), TargetSpec.Class(3, TargetPlacement.EveryStep)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_RandomNetworks_EqualsBruteForce(int target)
    {
        var data = RandomSamples.Draw(Targets[target], 9, 4, 1, hasLengths: true);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 5 });
        var own = InfluenceReport.Of(model, data, InfluenceMethod.Permutation, new() { Repeats = Repeats, Seed = 6, Counting = StepCounting.FromStart });

        // The same orders: one for each repeat of each step.
        var random = SeededRandom.ForSeed(6, RandomPurpose.Influence);
        foreach (var step in own.Steps)
        {
            var samples = data.Where(sample => sample.Input.Steps > step.Step).ToArray();
            var whole = Loss(model, samples, step.Step, Enumerable.Range(0, samples.Length).ToArray());
            var losses = Enumerable.Range(0, Repeats).Select(_ =>
            {
                var order = Enumerable.Range(0, samples.Length).ToArray();
                random.Shuffle<int>(order);
                return Loss(model, samples, step.Step, order);
            }).ToArray();
            var lost = losses.Select(loss => data.Target.Kind == TargetKind.Number ? Math.Sqrt(loss) - Math.Sqrt(whole) : loss - whole).ToArray();
            step.Mean.Should().BeApproximately(lost.Average(), 1e-6);
            step.Largest.Should().BeApproximately(lost.Max(), 1e-6);
            step.StandardDeviation.Should().BeApproximately(Math.Sqrt(lost.Average(loss => Math.Pow(loss - lost.Average(), 2))), 1e-6);
            var toLose = ToLose(samples, data.Target);
            step.Share.Should().BeApproximately(toLose == 0 ? 0 : (losses.Average() - whole) / toLose, 1e-5);
        }
    }

    [Fact]
    public void Of_SumOfTwoIndependentNumbers_GivesEachHalf()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var data = SequenceDataset.Draw(2000, TargetSpec.Number(), () =>
        {
            float[] numbers = [random.NextSingle(), random.NextSingle()];
            return new Sample(new Sequence(numbers), [numbers.Sum()]);
        });
        using var model = RandomNetworks.Adder(data, [1], isScaled: false);

        var own = InfluenceReport.Of(model, data, InfluenceMethod.Permutation, new() { Samples = 2000, Repeats = 20 });

        // Over all orders the mean is Var x / Var y exactly.
        foreach (var step in own.Steps)
        {
            var numbers = data.Select(sample => (double)sample.Input[step.Step]).ToArray();
            step.Share.Should().BeApproximately(Variance(numbers) / Variance(data.Select(sample => (double)sample.Target[0]).ToArray()), 0.01);
            step.Share.Should().BeApproximately(0.5, 0.05);
        }
    }

    [Fact]
    public void Of_TheSameSeed_IsTheSame()
    {
        var data = RandomSamples.Draw(TargetSpec.Class(3), 20, 3, 2);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 4 });

        InfluenceReport By(int seed) => InfluenceReport.Of(model, data, InfluenceMethod.Permutation, new() { Seed = seed });
        By(1).Should().Be(By(1));
        By(1).Should().NotBe(By(2));
    }

    private static double Loss(TrainedModel model, Sample[] samples, int step, int[] order) => samples.Select((sample, i) =>
    {
        var at = BruteForce.PredictionStep(sample);
        var answer = BruteForce.Answer(model, sample, at, step, BruteForce.Step(samples[order[i]], step));
        var right = Right(sample);
        return model.Target.Kind switch
        {
            TargetKind.Class => 1 - answer[(int)right[0]],
            TargetKind.ClassSet => answer.Select((p, j) => right[j] == 1 ? 1 - p : p).Average(),
            _ => answer.Select((number, j) => Math.Pow(number - right[j], 2)).Average(),
        };
    }).Average();

    private static double ToLose(Sample[] samples, TargetSpec target)
    {
        var rights = samples.Select(Right).ToArray();
        return target.Kind == TargetKind.Class
            ? 1 - Enumerable.Range(0, target.Size).Sum(c => Math.Pow(rights.Count(right => right[0] == c) / (double)rights.Length, 2))
            : Enumerable.Range(0, target.Size).Average(j => 2 * Variance(rights.Select(right => (double)right[j]).ToArray()));
    }

    private static float[] Right(Sample sample)
    {
        var width = sample.Target.Features;
        return sample.Target.Values.Slice((sample.Target.Steps == 1 ? 0 : BruteForce.PredictionStep(sample)) * width, width).ToArray();
    }

    private static double Variance(double[] values) => values.Average(value => Math.Pow(value - values.Average(), 2));
}
