namespace SequenceToy.Diagnosis.Measures;

/// <summary>The learning rate that networks like this one are usually trained with.</summary>
internal static class UsualLearningRate
{
    /// <summary>What this library starts from, with Adam.</summary>
    public const double Adaptive = 0.01;

    // A step of gradient descent is as long as its gradient, and these are short.
    private const double OfDescent = 0.1;

    public static double Of(RunMeasures run) =>
        run.Settings.Training.Optimizer.IsAdaptive ? run.Recommended?.Training.LearningRate ?? Adaptive : OfDescent;
}
