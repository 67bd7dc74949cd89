using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>Tries the rules of a task's baseline before training, so that one that fails does not lose a trained network.</summary>
internal static class BaselineChecks
{
    // Enough to see whether a rule works at all.
    private const int Samples = 16;

    /// <param name="task">The task; null with your own data, which is compared with rules of this library.</param>
    /// <param name="goal">The metric that the run is judged by; null without one.</param>
    /// <param name="test">The samples that the rules are measured on after training.</param>
    /// <exception cref="ArgumentException">A rule fails or returns a wrong number of values.</exception>
    public static void Measurable(ISequenceTask? task, Metric? goal, SequenceDataset test)
    {
        if (task?.Baseline is not { } baseline)
        {
            return;
        }

        var some = test.Slice(0, Math.Min(Samples, test.Count));
        try
        {
            BaselineScores.Of(baseline, baseline, goal, ConstantBaseline.Fit(some), some);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            throw new ArgumentException(
                $"{task.Id} must have a Baseline that predicts its samples; it failed: {problem.Message}", nameof(task), problem);
        }
    }

    /// <summary>Measures a baseline after training; a rule that fails there is not measured.</summary>
    /// <returns>The score; null without a rule, or when it failed.</returns>
    public static double? TryMeasure(Baseline? baseline, Metric metric, SequenceDataset samples)
    {
        try
        {
            return baseline?.Measure(metric, samples);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return null;
        }
    }
}
