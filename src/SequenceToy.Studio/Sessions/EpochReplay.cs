using SequenceToy.Studio.Settings;
using SequenceToy.Training;

namespace SequenceToy.Studio.Sessions;

/// <summary>The network after an earlier epoch: the training is repeated up to it, with the same bits.</summary>
internal static class EpochReplay
{
    private const int TestSamples = 20;

    /// <summary>Trains up to an epoch.</summary>
    /// <param name="state">The state that was trained.</param>
    /// <param name="epoch">The epoch, counted from 1.</param>
    /// <param name="counter">Counts the weight updates.</param>
    /// <param name="poll">Called at most 30 times a second.</param>
    /// <param name="cancellation">Ends the training.</param>
    /// <exception cref="OperationCanceledException">The training was canceled.</exception>
    public static ExperimentResult Run(StudioState state, int epoch, UpdateCounter counter, Action poll, CancellationToken cancellation)
    {
        var frames = new FrameProgress(counter, TrainedRun.UpdatesPerEpoch(state.Settings), poll, show: null);
        using var reached = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // Early stopping would restore the best epoch so far.
        var result = LeanExperiment.Of(state)
            .WithTraining(state.Settings.Training with { EarlyStopping = null })
            .WithSamples(testSamples: TestSamples)
            .Run(new Until(epoch, reached, frames), reached.Token);
        if (cancellation.IsCancellationRequested)
        {
            result.Dispose();
            cancellation.ThrowIfCancellationRequested();
        }

        return result;
    }

    // Canceled between two epochs, a training keeps the weights of the last whole one.
    private sealed class Until(int epoch, CancellationTokenSource reached, FrameProgress frames) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value)
        {
            frames.Report(value);
            if (value.Epoch >= epoch)
            {
                reached.Cancel();
            }
        }
    }
}
