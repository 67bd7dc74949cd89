using SequenceToy.Diagnosis;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 8: where verdict and <see cref="ExperimentResult.IsSolved"/> differ, the text names the second test set and its score.</summary>
public sealed class SecondTestSetTests(ITestOutputHelper output)
{
    public static TheoryData<string, SequenceExperiment, int, int> Experiments => new()
    {
        { "the reported one", SequenceExperiment.For(new TwoSequences()), 1000, 40 },
        { "a sum near its goal", SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 20), 0, 40 },
        { "few test samples", SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(testSamples: 20).WithTraining(epochs: 22), 100, 40 },
        { "a first number hardly recalled", SequenceExperiment.For(new RecallFirst()).WithTraining(epochs: 30), 200, 20 },
    };

    [Theory]
    [MemberData(nameof(Experiments), DisableDiscoveryEnumeration = true)]
    public void SolvedButNotLearned_EverySeed_NamesTheSecondScore(string what, SequenceExperiment experiment, int first, int count)
    {
        var differ = 0;
        foreach (var seed in Enumerable.Range(first, count))
        {
            using var result = experiment.WithSeed(seed).Run();
            if (result.IsSolved == (result.Diagnosis.Verdict == Verdict.Learned))
            {
                continue;
            }

            differ++;
            result.IsSolved.Should().BeTrue("a run that is not solved is not learned");
            var second = result.Evidence.SecondTest!;
            result.Diagnosis.Summary.Should().Contain("second test set").And.Contain(result.Evidence.Metric.Format(second.Value));
            result.Diagnosis.Evidence.Should().Contain(evidence => evidence.Sentence.Contains("second test set") && evidence.Sentence.Contains(result.Evidence.Metric.Format(second.Value)));
        }

        output.WriteLine($"{what}: verdict and result differ in {differ} of {count} runs");
    }

    [Fact]
    public void TwoSequences_Seed1006_NamesBothScores()
    {
        using var result = SequenceExperiment.For(new TwoSequences()).WithSeed(1006).Run();

        (result.IsSolved, result.Scores.Accuracy, result.Evidence.SecondTest!.Value).Should().Be((true, 1, 0.999));
        result.Diagnosis.ToString().Should().Contain("99.9% on a second test set of 1,000 samples");
        result.ShouldNotSuggest("epochs");
    }
}
