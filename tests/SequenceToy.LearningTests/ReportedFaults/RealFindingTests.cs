using SequenceToy.Diagnosis;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 19: no false findings in real runs.</summary>
public sealed class RealFindingTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    public void Sum_StepsToIgnore_AreNoExplodingGradients(int steps)
    {
        var kinds = Seeds.Run(SequenceExperiment.For(new SumOfFirstTwo(steps)).WithTraining(epochs: 8), 5, result => result.Findings().ToArray());

        kinds.SelectMany(found => found).Should().NotContain([FindingKind.ExplodingGradients]);
    }

    public static TheoryData<string, SequenceExperiment> OnlyTheLastStepMatters => new()
    {
        { "recall the last", SequenceExperiment.For(new RecallLast()).WithTraining(epochs: 2, learningRate: 1e-4) },
        { "own data, 40 steps", Judgment.Own(Draw.Numbers(300, 1, random => Draw.Normal(random, 40), (x, _) => x[^1]), 1, 2).WithRnn(hiddenSize: 8) },
        { "own data, 80 steps", Judgment.Own(Draw.Numbers(300, 2, random => Draw.Normal(random, 80), (x, _) => 2 * x[^1]), 2, 2).WithRnn(hiddenSize: 8) },
        { "own data, sign of the last", Judgment.Own(Draw.Classes(300, 3, 2, random => Draw.Normal(random, 60), (x, _) => x[^1] > 0 ? 1 : 0), 3, 2).WithRnn(hiddenSize: 8) },
    };

    [Theory]
    [MemberData(nameof(OnlyTheLastStepMatters), DisableDiscoveryEnumeration = true)]
    public void LastStepAlone_HasNoVanishingGradients(string what, SequenceExperiment experiment)
    {
        using var result = experiment.Run();

        result.Diagnosis.Verdict.Should().NotBe(Verdict.Learned, what);
        result.ShouldNotFind(FindingKind.VanishingGradients);
    }

    public static TheoryData<ISequenceTask> Tasks => [new SumOfFirstTwo(), new RecallFirst(), new RecallLast(), new AlternatingBinary()];

    [Theory]
    [MemberData(nameof(Tasks), DisableDiscoveryEnumeration = true)]
    public void ReachedGoal_IsNotMissedNarrowly(ISequenceTask task)
    {
        var runs = Seeds.Run(SequenceExperiment.For(task), 5, result =>
            (IsReached: result.IsSolved == true && result.Goal!.IsReachedBy(result.Evidence.SecondTest!.Value), Found: result.Findings().Contains(FindingKind.GoalMissedNarrowly)));

        runs.Should().Contain(run => run.IsReached);
        runs.Where(run => run.IsReached).Should().OnlyContain(run => !run.Found);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(16, true)]
    [InlineData(1000, false)]
    [InlineData(2000, false)]
    public void ValidationTooSmall_FollowsTheNumber(int heldOut, bool isFound)
    {
        using var result = Judgment.Own(Draw.Linear(500, 1, 1), 1, 20).WithValidationData(Draw.Linear(heldOut, 2, 1)).Run();

        result.Findings().Contains(FindingKind.ValidationTooSmall).Should().Be(isFound);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(32)]
    [InlineData(50)]
    public void TutorialPreset_HasNoTooLowLearningRate(int seed)
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial).WithSeed(seed).Run();

        result.ShouldNotFind(FindingKind.LearningRateTooLow);
    }
}
