using System.Diagnostics;
using SequenceToy.Inspection.Influence;
using SequenceToy.Tasks;

namespace SequenceToy.LearningTests;

/// <summary>Which steps matter to trained networks, by all three methods, over 20 seeds.</summary>
public sealed class InfluenceTests(ITestOutputHelper output)
{
    private const int Count = 20;

    private static readonly InfluenceMethod[] Methods = Enum.GetValues<InfluenceMethod>();

    [Fact]
    public void SumOfFirstTwo_Defaults_HangsOnTheFirstTwoByHalfAndIgnoresTheThird()
    {
        foreach (var shares in Shares(SequenceExperiment.For(new SumOfFirstTwo())))
        {
            shares.Should().OnlyContain(run => run[0] > 0.44 && run[0] < 0.56 && run[1] > 0.44 && run[1] < 0.56);
            shares.Should().OnlyContain(run => run[2] < StepInfluence.IgnoredBelow);
        }
    }

    [Fact]
    public void SumOfFirstTwo_TutorialsPreset_StillHearsTheThird()
    {
        var runs = Seeds.Run(SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial), Count, result =>
        {
            var report = result.Influence();
            return (report.Steps[2].Share, report.LeansOn.Count, Sentence: report.Sentences[2]);
        });

        output.WriteLine(FormattableString.Invariant($"third number: median {Seeds.Median(runs.Select(run => run.Share)):P2}, {runs.Count(run => run.Count == 1)} of {Count} lean on it; {runs[0].Sentence}"));
        Seeds.Median(runs.Select(run => run.Share)).Should().BeInRange(0.01, 0.05);
        runs.Count(run => run.Count == 1).Should().BeGreaterThanOrEqualTo(14);
        runs.Should().OnlyContain(run => run.Sentence.StartsWith("step 3 moves the answer by ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("recall-first", 0)]
    [InlineData("recall-last", 2)]
    public void Recall_Defaults_HangsOnTheStepToBeRecalledAlone(string id, int right)
    {
        foreach (var shares in Shares(SequenceExperiment.For(TaskCatalogue.Find(id)!.Create())))
        {
            shares.Should().OnlyContain(run => run[right] > 0.9 && run[right] < 1.1);
            shares.Should().OnlyContain(run => run.Where((_, step) => step != right).All(share => share < StepInfluence.IgnoredBelow));
        }
    }

    [Fact]
    public void DelayedXor_Defaults_HangsOnBothBitsWhollyAndOnNoNoise()
    {
        var experiment = SequenceExperiment.For(new DelayedXor());
        foreach (var method in new[] { InfluenceMethod.Swing, InfluenceMethod.Permutation })
        {
            var shares = Seeds.Run(experiment, 5, result => result.Influence(method).Steps.Select(step => step.Share).ToArray());
            shares.Should().OnlyContain(run => run[0] > 0.9 && run[1] > 0.9 && run.Skip(2).All(share => share < StepInfluence.IgnoredBelow));
        }
    }

    [Fact]
    public void AlternatingBinary_Defaults_EverySeedHasARuleOfItsOwn()
    {
        foreach (var method in Methods)
        {
            var runs = Seeds.Run(SequenceExperiment.For(new AlternatingBinary()), Count, result => (Last: result.Influence(method).Steps[^1].Share, Before: result.Influence(method).Steps[^2].Share, First: result.Influence(method, new() { Counting = StepCounting.FromStart }).Steps[0].Share));
            foreach (var run in runs)
            {
                output.WriteLine(FormattableString.Invariant($"{method}: last {run.Last:F2}, before {run.Before:F2}, first {run.First:F2}"));
            }
        }
    }

    [Fact]
    public void Snapshots_SumOfFirstTwo_ShowTheThirdNumberLetGo()
    {
        var runs = Seeds.Run(SequenceExperiment.For(new SumOfFirstTwo()).WithSnapshots(), Count, result => result.Snapshots
            .Select(snapshot => (snapshot.Epoch, snapshot.Scores.Rmse, snapshot.Influence.Steps[0].Share, Third: snapshot.Influence.ShouldBeIgnored[0].Share)).ToArray());

        foreach (var i in Enumerable.Range(0, runs[0].Length))
        {
            output.WriteLine(FormattableString.Invariant(
                $"epoch {runs[0][i].Epoch,3}: RMSE {Seeds.Median(runs.Select(run => run[i].Rmse!.Value)),6:F2}, first {Seeds.Median(runs.Select(run => run[i].Share)):P1}, third {Seeds.Median(runs.Select(run => run[i].Third)):P1}"));
        }

        runs.Should().OnlyContain(run => run.Max(snapshot => snapshot.Third) > 0.05 && run[^1].Third < StepInfluence.IgnoredBelow);
    }

    [Fact]
    public void Snapshots_TutorialsSize_CostAtMostAFifthOfTheTraining()
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo());
        var with = experiment.WithSnapshots();
        Seconds(experiment);
        Seconds(with);

        // Turn by turn, so that whatever else the machine does slows both.
        var ratios = Enumerable.Range(0, 15).Select(_ => Seconds(with) / Seconds(experiment)).ToArray();

        output.WriteLine(FormattableString.Invariant($"training with snapshots / without: {string.Join(' ', ratios.Order().Select(ratio => ratio.ToString("F3")))}"));
        Seeds.Median(ratios).Should().BeLessThan(1.2);

        static double Seconds(SequenceExperiment experiment)
        {
            using var result = experiment.Run();
            return result.Environment.TrainSeconds;
        }
    }

    // By method, seed and step.
    private double[][][] Shares(SequenceExperiment experiment)
    {
        var runs = Seeds.Run(experiment, Count, result => Array.ConvertAll(Methods, method => result.Influence(method).Steps.Select(step => step.Share).ToArray()));
        for (var method = 0; method < Methods.Length; method++)
        {
            for (var step = 0; step < runs[0][method].Length; step++)
            {
                var shares = runs.Select(run => run[method][step]).ToArray();
                output.WriteLine(FormattableString.Invariant($"{Methods[method],-12} step {step + 1}: {shares.Min():F4} to {shares.Max():F4}, median {Seeds.Median(shares):F4}"));
            }
        }

        return Enumerable.Range(0, Methods.Length).Select(method => runs.Select(run => run[method]).ToArray()).ToArray();
    }
}
