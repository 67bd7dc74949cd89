using SequenceToy.Diagnosis;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 8: where verdict and <see cref="ExperimentResult.IsSolved"/> differ, the reasons name the second test set and its score.</summary>
public sealed class SecondTestSetTests(ITestOutputHelper output)
{
    public static TheoryData<string, SequenceExperiment, int, int> Experiments => new()
    {
        { "the reported one", SequenceExperiment.For(new TwoSequences()), 1000, 20 },
        { "a first number, ended at its goal", SequenceExperiment.For(new RecallFirst()).WithStopWhenSolved(), 200, 40 },
        { "a sum, few test samples", SequenceExperiment.For(new SumOfFirstTwo()).WithStopWhenSolved().WithSamples(testSamples: 20), 100, 40 },
        { "a first number, few test samples", SequenceExperiment.For(new RecallFirst(3)).WithStopWhenSolved().WithSamples(testSamples: 40), 300, 40 },
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
            result.Diagnosis.Evidence.Should().Contain(evidence => evidence.Sentence.Contains("second test set") && evidence.Sentence.Contains(result.Evidence.Metric.Format(second.Value)));
        }

        differ.Should().BePositive("{0}: otherwise nothing is tested", what);
        output.WriteLine($"{what}: verdict and result differ in {differ} of {count} runs");
    }

    [Fact]
    public void TwoSequences_Seed1006_NamesBothScores()
    {
        using var result = SequenceExperiment.For(new TwoSequences()).WithSeed(1006).Run();

        (result.IsSolved, result.Scores.Accuracy, result.Evidence.SecondTest!.Value).Should().Be((true, 1, 0.999));
        result.Diagnosis.ToString().Should().Contain("99.9% on a second test set of 1,000 sequences");
        result.ShouldNotSuggest("epochs");
    }
}
