using SequenceToy.Inspection.Influence;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.LearningTests;

/// <summary>Which steps matter to trained networks, by all three methods, over 20 seeds.</summary>
public sealed class InfluenceTests(ITestOutputHelper output)
{
    private const int Count = 20;

    private static readonly InfluenceMethod[] Methods = Enum.GetValues<InfluenceMethod>();

    [Fact]
    public void SumOfFirstTwo_Defaults_HangsOnTheFirstTwoByHalfAndIgnoresTheThird()
    {
        var shares = Shares(SequenceExperiment.For(new SumOfFirstTwo()));

        // A thousand samples share out their variance less evenly than the numbers' range is.
        foreach (var (method, margin) in Methods.Zip([0.03, 0.08, 0.03]))
        {
            shares[method].Should().OnlyContain(run => Math.Abs(run[0] - 0.5) < margin && Math.Abs(run[1] - 0.5) < margin, $"by {method}");
            shares[method].Should().OnlyContain(run => run[2] < StepInfluence.IgnoredBelow, $"by {method}");
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
        runs.Should().OnlyContain(run => run.Sentence.StartsWith("step 3 should be ignored, ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("recall-first", 0)]
    [InlineData("recall-last", 2)]
    public void Recall_Defaults_HangsOnTheStepToBeRecalledAlone(string id, int right)
    {
        var shares = Shares(SequenceExperiment.For(TaskCatalog.Find(id)!.Create()));

        // What is flat over the range as a whole may be a little steep here and there.
        foreach (var (method, ignored) in Methods.Zip([StepInfluence.IgnoredBelow, StepInfluence.IgnoredBelow, 2 * StepInfluence.IgnoredBelow]))
        {
            shares[method].Should().OnlyContain(run => run[right] > 0.9 && run[right] < 1.1, $"by {method}");
            shares[method].Should().OnlyContain(run => run.Where((_, step) => step != right).All(share => share < ignored), $"by {method}");
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

    // y = 1 − x_T is the shortest rule, but each bit of an alternating sequence tells all others: nothing in the data says which to look at. What the networks learn is to hold the phase of
    // the first bits; one last bit that contradicts them changes nothing.
    [Fact]
    public void AlternatingBinary_Defaults_HoldsThePhaseOfTheFirstBitsAndHardlyHearsTheLast()
    {
        var runs = Seeds.Run(SequenceExperiment.For(new AlternatingBinary()), Count, result => new
        {
            Last = new[] { InfluenceMethod.Swing, InfluenceMethod.Permutation }.Max(method => result.Influence(method).Steps[^1].Share),
            FromStart = result.Influence(options: new() { Counting = StepCounting.FromStart }).Steps.Select(step => step.Share).ToArray(),
            Slope = result.Influence(InfluenceMethod.Gradient).Steps.Max(step => step.Share),
            result.IsSolved,
        });

        foreach (var run in runs)
        {
            output.WriteLine(FormattableString.Invariant($"last {run.Last:F2}, largest slope {run.Slope:F4}, from the start {string.Join(' ', run.FromStart.Select(share => share.ToString("F2")))}"));
        }

        runs.Should().OnlyContain(run => run.IsSolved == true && run.Last < 0.1);
        runs.Should().OnlyContain(run => run.FromStart[0] == run.FromStart.Max());

        // Sure answers are flat: the gradient says that nothing matters.
        runs.Should().OnlyContain(run => run.Slope < StepInfluence.IgnoredBelow);
    }

    // With some bits repeated only the last tells the next.
    [Fact]
    public void AlternatingBinary_SomeBitsRepeat_HangsOnTheLastBitAlone()
    {
        var shares = Shares(SequenceExperiment.For(new AlternatingBinary(repeatChance: 0.2)));
        var runs = Methods.ToDictionary(method => method, method => Array.ConvertAll(shares[method], run => (Last: run[^1], Others: run.SkipLast(1).Max())));

        foreach (var method in new[] { InfluenceMethod.Swing, InfluenceMethod.Permutation })
        {
            runs[method].Should().OnlyContain(run => run.Last > 0.9 && run.Last < 1.1 && run.Others < StepInfluence.IgnoredBelow, $"by {method}");
        }

        // Sure answers are nearly flat: the slope is small, but largest at the last bit.
        output.WriteLine(FormattableString.Invariant($"gradient of the last over that of any other: {runs[InfluenceMethod.Gradient].Min(run => run.Last / run.Others):F1} and more"));
        runs[InfluenceMethod.Gradient].Should().OnlyContain(run => run.Last > 2 * run.Others);
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

        runs.Should().OnlyContain(run => run.Max(snapshot => snapshot.Third) > 0.05 && run.Last().Third < StepInfluence.IgnoredBelow);
    }

    // By method, seed and step.
    private Dictionary<InfluenceMethod, double[][]> Shares(SequenceExperiment experiment)
    {
        var runs = Seeds.Run(experiment, Count, result => Array.ConvertAll(Methods, method => result.Influence(method, new() { Samples = 1000 }).Steps.Select(step => step.Share).ToArray()));
        for (var method = 0; method < Methods.Length; method++)
        {
            for (var step = 0; step < runs[0][method].Length; step++)
            {
                var shares = runs.Select(run => run[method][step]).ToArray();
                output.WriteLine(FormattableString.Invariant($"{Methods[method],-12} step {step + 1}: {shares.Min():F4} to {shares.Max():F4}, median {Seeds.Median(shares):F4}"));
            }
        }

        return Methods.ToDictionary(method => method, method => runs.Select(run => run[(int)method]).ToArray());
    }
}
