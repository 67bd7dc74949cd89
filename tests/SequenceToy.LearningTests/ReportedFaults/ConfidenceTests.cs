using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 18: the confidence is the share of correct verdicts; it is low where the evidence is near a threshold.</summary>
public sealed class ConfidenceTests(ITestOutputHelper output)
{
    // Own data whose right verdict is known by construction.
    private static readonly (string Name, Verdict[] Correct, Func<int, SequenceExperiment> Make)[] Kinds =
    [
        ("noise floor", [Verdict.AtNoiseFloor], seed => Judgment.Own(Draw.Linear(2000, seed, 2), seed, 100, 5)),

        // Five times the epochs reach the floor: Underfitting is wrong.
        ("noise floor, hardly reached", [Verdict.AtNoiseFloor, Verdict.StillLearning], seed => Judgment.Own(Draw.Linear(1000, seed, 2), seed, 60, 5)),
        ("pure noise", [Verdict.NoBetterThanBaseline], seed => Judgment.Own(Draw.Noise(800, seed), seed, 12, 4).WithTraining(learningRate: 0.003)),
        ("levels", [Verdict.Learned], seed => Judgment.Own(Draw.Levels(300, seed, 3), seed, 60)),
        ("memorized noise", [Verdict.Overfitting], seed => Judgment.Own(Draw.Noise(100, seed), seed, 500, 32).WithTraining(learningRate: 0.02).WithSamples(validationSplit: 0.4)),
        ("three epochs", [Verdict.StillLearning], seed => Judgment.Own(Draw.Linear(1000, seed, 1), seed, 3)),
        ("nothing held out", [Verdict.CannotTell], seed => Judgment.Own(Draw.Sums(60, seed), seed, 100).WithSamples(validationSplit: 0)),
    ];

    [Fact]
    public void Confidence_OverSevenKinds_IsTheShareOfCorrectVerdicts()
    {
        var runs = Kinds.SelectMany(kind => Enumerable.Range(700, 12).Select(seed =>
        {
            using var result = kind.Make(seed).Run();
            return (kind.Name, Correct: kind.Correct.Contains(result.Diagnosis.Verdict), result.Diagnosis.Confidence, result.Diagnosis.Verdict);
        })).ToArray();
        foreach (var kind in runs.GroupBy(run => run.Name))
        {
            var (correct, mean) = (kind.Count(run => run.Correct), kind.Average(run => run.Confidence));
            output.WriteLine(FormattableString.Invariant($"{kind.Key}: {correct} of {kind.Count()}, mean confidence {mean:F2}; {string.Join(", ", kind.CountBy(run => run.Verdict))}"));
        }

        var (low, high) = Wilson(runs.Count(run => run.Correct), runs.Length);
        runs.Average(run => run.Confidence).Should().BeInRange(low, high);
    }

    // The 95% interval of a share.
    private static (double Low, double High) Wilson(int correct, int count)
    {
        const double Z = 1.96;
        var share = (double)correct / count;
        var center = (share + (Z * Z / (2 * count))) / (1 + (Z * Z / count));
        var half = Z / (1 + (Z * Z / count)) * Math.Sqrt((share * (1 - share) / count) + (Z * Z / (4.0 * count * count)));
        return (center - half, center + half);
    }
}
