namespace SequenceToy.Diagnosis.Measures;

/// <summary>Finds the usual learning rate for a network.</summary>
internal static class UsualLearningRate
{
    /// <summary>The default learning rate with Adam.</summary>
    public const double Adaptive = 0.01;

    // Gradient descent needs larger rates, since its updates are proportional to the gradient.
    private const double OfDescent = 0.1;

    public static double Of(RunMeasures run) =>
        run.Settings.Training.Optimizer.IsAdaptive ? run.Recommended?.Training.LearningRate ?? Adaptive : OfDescent;
}
