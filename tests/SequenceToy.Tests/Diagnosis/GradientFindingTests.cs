using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Tests.Metrics.Baselines;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>Findings about gradients: only where a distant step is known to matter, and only for a steady growth.</summary>
public sealed class GradientFindingTests
{
    public static TheoryData<string, double[]> NotExploding => new()
    {
        { "the step to ignore has none", [1e-6, 1, 1.1] },
        { "one rise after the ignored steps", [1e-6, 1e-6, 1e-6, 1, 1, 1, 1, 1] },
        { "a rise in the middle", [0.001, 0.001, 0.001, 0.001, 1, 1, 1, 1] },
        { "only the first step matters", [1e-5, 1e-5, 1e-5, 1e-5, 1e-5, 1e-5, 1e-5, 1] },
        { "slow growth", [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7] },
        { "no gradient", [0, 0, 0, 0, 0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(NotExploding))]
    public void Exploding_NoSteadyGrowth_IsNotFound(string gradient, double[] byLag) =>
        Kinds(Run with { GradientByLag = [.. byLag] }).Should().NotContain(FindingKind.ExplodingGradients, gradient);

    [Theory]
    [InlineData(6, 3)]
    [InlineData(20, 1.4)]
    [InlineData(500, 1.05)]
    public void Exploding_SameFactorPerStep_IsFoundWithItsGrowth(int lags, double factor)
    {
        var finding = RunDiagnosis.Of(Run with { GradientByLag = [.. Enumerable.Range(0, lags).Select(lag => Math.Pow(factor, lag))] })
            .Findings.Single(found => found.Kind == FindingKind.ExplodingGradients);

        var expected = (lags - 1) * Math.Log(factor);
        Math.Log(finding.Evidence.Value ?? 1e9).Should().BeApproximately(Math.Min(expected, Math.Log(1e9)), 1e-6);
    }

    [Fact]
    public void Exploding_OneIgnoredStepAmongGrowth_IsStillFound() =>
        Kinds(Run with { Steps = 8, GradientByLag = [1e-9, 1, 3, 9, 27, 81, 243, 729], IgnoredSteps = [new(7, 0.001)] }).Should().Contain(FindingKind.ExplodingGradients);

    [Fact]
    public void Vanishing_FarStepsAreToBeIgnored_AreNotFound()
    {
        var evidence = Run with { GradientByLag = [1, 0.1, 1e-9] };

        Kinds(evidence with { IgnoredSteps = [new(0, 0.001), new(1, 0.001)] }).Should().NotContain(FindingKind.VanishingGradients);
        Kinds(evidence with { IgnoredSteps = [new(0, 0.001)] }).Should().NotContain(FindingKind.VanishingGradients, "a tenth is left one step back");
        Kinds(evidence with { IgnoredSteps = [new(1, 0.001)] }).Should().Contain(FindingKind.VanishingGradients);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(9, true)]
    public void Vanishing_OnlyUpToTheFarthestRelevantStep_IsFound(int? lag, bool isFound) =>
        Kinds(Run with { GradientByLag = [1, 0.1, 1e-9], FarthestRelevantLag = lag }).Contains(FindingKind.VanishingGradients).Should().Be(isFound);

    [Fact]
    public void Vanishing_IgnoredLastStep_IsComparedWithTheLargestLaterGradient() =>
        Kinds(Run with { GradientByLag = [1e-9, 1, 1e-9], IgnoredSteps = [new(2, 0.001)] }).Should().Contain(FindingKind.VanishingGradients);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Findings_RealSum_HaveNoGradientAtFault(int seed)
    {
        using var task = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 8).WithSeed(seed).Run();
        using var longer = SequenceExperiment.For(new SumOfFirstTwo(10)).WithTraining(epochs: 8).WithSeed(seed).Run();
        using var own = SequenceExperiment.For(new SumOfFirstTwo().Generate(200, SeededRandom.ForSeed(seed, RandomPurpose.Data))).WithTraining(epochs: 20).Run();

        new[] { task, longer, own }.SelectMany(run => run.Diagnosis.Findings).Select(finding => finding.Kind)
            .Should().NotContain([FindingKind.ExplodingGradients, FindingKind.VanishingGradients]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FarthestRelevantLag_OwnSequences_IsThatOfTheStepThatMatters(int seed)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        float[][] inputs = [.. Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 60).Select(_ => random.NextSingle()).ToArray())];
        using var first = Unlearned(SequenceDataset.FromArrays(inputs, [.. inputs.Select(values => values[0])]));
        using var fortieth = Unlearned(SequenceDataset.FromArrays(inputs, [.. inputs.Select(values => 3 * values[39])]));
        using var classes = Unlearned(SequenceDataset.FromArrays([.. inputs.Select(values => values.Select(value => new[] { value }).ToArray())], [.. inputs.Select(values => values[10] < 0.5 ? 0 : 1)], 2));

        (first.Evidence.FarthestRelevantLag, fortieth.Evidence.FarthestRelevantLag, classes.Evidence.FarthestRelevantLag).Should().Be((59, 20, 49));
        first.Diagnosis.Findings.Select(finding => finding.Kind).Should().Contain(FindingKind.VanishingGradients);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FarthestRelevantLag_RandomWalk_IsTheLastStep(int seed)
    {
        using var result = Unlearned(DrawnSeries.Windows(DrawnSeries.Autoregressive(400, 1, seed), 60));

        result.Evidence.FarthestRelevantLag.Should().Be(0, "earlier values are similar to the last, but add nothing to it");
        result.Diagnosis.Findings.Select(finding => finding.Kind).Should().NotContain(FindingKind.VanishingGradients);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FarthestRelevantLag_Noise_IsUnknown(int seed)
    {
        using var result = Unlearned(DrawnSeries.Windows(DrawnSeries.Autoregressive(400, 0, seed), 20));

        result.Evidence.FarthestRelevantLag.Should().BeNull();
    }

    [Fact]
    public void FarthestRelevantLag_Tasks_IsWhatTheyDependOn()
    {
        Lag(new Parity(new(1, 10))).Should().Be(9, "every bit counts");
        Lag(new AlternatingBinary()).Should().Be(0, "the last bit alone explains the next");
        Lag(new RecallFirst()).Should().BeNull("the task names the steps to ignore");
    }

    private static int? Lag(ISequenceTask task)
    {
        using var result = SequenceExperiment.For(task).WithTraining(epochs: 1, learningRate: 1e-5).Run();
        return result.Evidence.FarthestRelevantLag;
    }

    private static ExperimentResult Unlearned(SequenceDataset data) =>
        SequenceExperiment.For(data).WithRnn(hiddenSize: 8).WithTraining(epochs: 2, learningRate: 1e-4).Run();

    private static IEnumerable<FindingKind> Kinds(RunEvidence evidence) => RunDiagnosis.Of(evidence).Findings.Select(finding => finding.Kind);
}
