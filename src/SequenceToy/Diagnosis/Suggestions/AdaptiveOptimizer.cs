using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests Adam instead of gradient descent with one step size for all weights.</summary>
internal sealed record AdaptiveOptimizer : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        return training.Optimizer.IsAdaptive ? null : Suggest(
            run,
            "Train with Adam",
            "Adam adapts the step size of every weight; plain gradient descent needs a carefully tuned learning rate.",
            training with
            {
                Optimizer = new Adam { WeightDecay = training.Optimizer.WeightDecay },
                LearningRate = Math.Min(training.LearningRate, run.Recommended?.Training.LearningRate ?? UsualLearningRate.Adaptive),
            });
    }
}
