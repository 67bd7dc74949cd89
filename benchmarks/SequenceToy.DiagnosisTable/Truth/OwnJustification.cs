using SequenceToy.Data;
using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.Training;

namespace SequenceToy.DiagnosisTable.Truth;

/// <summary>Checks whether the label of a run on custom data is justified: by true errors, never by the diagnosis.</summary>
internal static class OwnJustification
{
    private const double LowestRate = 0.01 / 30;
    private static readonly int[] Earlier = [0, 1, 2, 3, 5, 8];

    /// <returns>The arguments against the label; empty if it is justified.</returns>
    public static IReadOnlyList<string> Against(LabelledRun run, ExperimentResult result)
    {
        var claims = new Claims();
        var (samples, floor, training) = (run.Own!.Fresh(), run.Own.Floor, run.Experiment.Settings.Training);
        if (run.Label == Label.Diverged)
        {
            var loss = Errors.Losses(result, result.TrainingSamples).Average();
            claims.Expect(result.StopReason == StopReason.Diverged || loss > 100 * Errors.Of(result.TrainingSamples, TrueBaselines.Of(result.TrainingSamples, run.Own)[TrueBaselines.Constant]).Average(), $"the training loss is {loss}");
            return claims.Problems;
        }

        var errors = new TrueErrors(result, samples, run.Own);
        claims.Facts = $"{errors}";
        var impossible = ImpossibleStatements.Of(result, errors);
        if (run.Label == Label.CannotTell)
        {
            claims.Expect(impossible is not null, "a statement is possible");
            return claims.Problems;
        }

        claims.Expect(impossible is null, $"{impossible}");
        var outside = ImpossibleStatements.OutsideRange(result);
        var (advantage, expected) = (errors.Over(errors.Strongest).InErrors, errors.OverFresh(errors.StrongestFresh).InErrorsAt(errors.Count));
        var isNumber = samples.Target.Kind == TargetKind.Number;
        var isNearlyPerfect = errors.Fresh <= (isNumber ? 0.01 : 0.1) * errors.Constant;
        var hasGap = errors.FreshLoss > 2 * errors.TrainLoss && outside < 0.2;
        var ridge = errors.Over(TrueBaselines.Regression).InErrors;
        var isRidgeAlone = errors.Strongest == TrueBaselines.Regression && errors.Advantage(TrueBaselines.Regression) >= 2;
        var isAsGoodAsRidge = isRidgeAlone && Math.Abs(ridge) < 2;
        var longer = new Lazy<(double Fresh, double Training)>(() => LossesOf(run.Experiment.TimesEpochs(5), samples));
        var excess = errors.FreshLoss - (isNumber ? floor : 0);
        var helps = new Lazy<bool>(() => longer.Value.Fresh - (isNumber ? floor : 0) <= 0.6 * excess && longer.Value.Fresh <= 0.9 * errors.FreshLoss && longer.Value.Training <= 0.8 * errors.TrainLoss);
        var isMemorized = errors.TrainLoss <= 0.2 * Entropy();
        var isLearned = isNearlyPerfect && advantage >= 2;
        claims.Expect(isLearned == (run.Label == Label.Learned), isLearned ? "it is learned" : run.Label == Label.Learned ? "it is not learned" : "");
        switch (run.Label)
        {
            case Label.Learned:
                claims.Expect(isNumber ? !hasGap || errors.GapInErrors < 3 : errors.Fresh <= Math.Max(2 * errors.Train, 0.05 * errors.Constant), "there is a gap");
                claims.Expect(errors.HeldOut <= (isNumber ? 0.01 : 0.1) * errors.ConstantHeldOut, "the held-out samples do not show it");
                break;
            case Label.AtNoiseFloor:
                claims.Expect(errors.Fresh <= 1.21 * floor, $"the error is {Math.Sqrt(errors.Fresh / floor):0.###} times the floor");
                claims.Expect(isNumber || errors.Fresh <= 1.1 * floor, "the error rate is above the floor");
                claims.Expect((advantage >= 2 && expected >= 2.5) || isAsGoodAsRidge, "it is neither better than all baselines nor as good as the regression");
                claims.Expect(ridge > -2, "the regression is better");
                claims.Expect(errors.FreshLoss < 1.6 * errors.TrainLoss, "there is a gap");
                claims.Expect(!helps.Value, "more epochs help");
                break;
            case Label.NoBetterThanBaseline:
                claims.Expect(advantage < 2 && expected < 1, "it is better than the strongest baseline");
                claims.Expect(!isRidgeAlone || ridge <= -2, "it is as good as the regression");
                claims.Expect(!hasGap || errors.GapInErrors < 1.5, "there is a gap");
                claims.Expect(!helps.Value, $"more epochs help: {longer.Value.Fresh:0.####}, in training {longer.Value.Training:0.####}");
                claims.Expect(training.LearningRate > LowestRate && training.Epochs >= 8, "it was not trained");
                claims.Expect(errors.TrainLoss < 0.95 * Entropy() || errors.OverConstant(errors.Strongest) < 2, "it does not learn what a baseline does");
                break;
            case Label.Overfitting:
                claims.Expect(hasGap && errors.GapInErrors >= 2 && errors.HeldOutLosses.Average() >= 2 * errors.TrainLoss, "there is no gap");
                claims.Expect(outside < 0.2, "the range is exceeded");
                claims.Expect(isMemorized || !helps.Value, "more epochs help");
                break;
            case Label.StillLearning:
                claims.Expect((longer.Value.Fresh - (isNumber ? floor : 0) <= 0.55 * excess || (training.Epochs < 8 && advantage < 2)) && longer.Value.Fresh <= 0.8 * errors.FreshLoss, $"more epochs do not help: {longer.Value.Fresh:0.####}, in training {longer.Value.Training:0.####}");
                claims.Expect(!hasGap, "there is a gap");
                claims.Expect(training.Epochs < 4 || IsFalling(result) || errors.TrainLoss < 0.95 * Entropy(), "the loss does not fall");
                break;
            case Label.Underfitting:
                claims.Expect(advantage >= 2 && expected >= 2.5, "it is no better than the baseline");
                claims.Expect(errors.Fresh > 1.5 * floor, "it is at the floor");
                claims.Expect(errors.FreshLoss < 1.8 * errors.TrainLoss, "there is a gap");
                claims.Expect(!helps.Value, "more epochs help");
                claims.Expect(run.Cured is not null && FreshLoss(run.Cured, samples) is var cured && cured - floor < 0.6 * excess, "it cannot be improved");
                break;
            case Label.NotLearning:
                claims.Expect(errors.TrainLoss >= 0.955 * Entropy(), "it is better than the constant prediction");
                claims.Expect(training.LearningRate <= LowestRate || errors.OverConstant(errors.Strongest) >= 2, "nothing can be learned");
                claims.Expect(training.Epochs >= 4 && !IsFalling(result), "the loss falls");
                claims.Expect(run.Cured is not null && FreshLoss(run.Cured, samples) is var other && other < 0.9 * errors.FreshLoss, "it cannot be improved");
                break;
            case Label.Unstable:
                claims.Expect(Spread(run, samples) is var spread && spread >= 4, $"errors at the end differ by a factor of {spread:0.##}");
                break;
        }

        return claims.Problems;

        double Entropy() => isNumber ? errors.ConstantInTraining : ShareEntropy(result.TrainingSamples);
    }

    private static double ShareEntropy(SequenceDataset data)
    {
        var values = data.SelectMany(sample => sample.Target).ToArray();
        return values.GroupBy(value => value).Sum(group => -(double)group.Count() / values.Length * Math.Log((double)group.Count() / values.Length));
    }

    private static bool IsFalling(ExperimentResult result)
    {
        var history = result.History;
        return history[^1].Loss < 0.95 * history[(int)(0.75 * (history.Count - 1))].Loss;
    }

    private static double FreshLoss(SequenceExperiment experiment, SequenceDataset samples)
    {
        using var result = experiment.Run();
        return Errors.Losses(result, samples).Average();
    }

    private static (double Fresh, double Training) LossesOf(SequenceExperiment experiment, SequenceDataset samples)
    {
        using var result = experiment.Run();
        return (Errors.Losses(result, samples).Average(), Errors.Losses(result, result.TrainingSamples).Average());
    }

    // The ratio of the largest to the smallest loss of the same training run stopped up to 8 epochs earlier.
    private static double Spread(LabelledRun run, SequenceDataset samples)
    {
        var losses = Earlier.Select(earlier => FreshLoss(run.Experiment.WithTraining(epochs: run.Experiment.Settings.Training.Epochs - earlier), samples)).ToArray();
        return losses.Max() / losses.Min();
    }
}
