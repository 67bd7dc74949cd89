using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Adam instead of gradient descent with one learning rate for all weights.</summary>
internal sealed record AdaptiveOptimizer : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        return training.Optimizer.IsAdaptive ? null : Suggest(
            run,
            "Train with Adam",
            "It gives every weight a step of its own length; plain descent needs a learning rate made to measure.",
            training with
            {
                Optimizer = new Adam { WeightDecay = training.Optimizer.WeightDecay },
                LearningRate = Math.Min(training.LearningRate, run.Recommended?.Training.LearningRate ?? UsualLearningRate.Adaptive),
            });
    }
}
