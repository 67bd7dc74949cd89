using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Settings;
using SequenceToy.Training;

namespace SequenceToy.Studio.Sessions;

/// <summary>The steps of a training: the network, then the other seeds and the diagnosis; and looks into the newest network.</summary>
/// <param name="send">Sends a reply.</param>
/// <param name="host">The host.</param>
internal sealed class StudioTraining(Action<StudioReply> send, SessionHost host) : IDisposable
{
    private const int Points = 300;

    // The diagnosis cannot be canceled: during a drag it would delay the next training.
    private static readonly TimeSpan DiagnosisDelay = TimeSpan.FromMilliseconds(150);

    private readonly Lock gate = new();
    private readonly Lock sending = new();
    private readonly SemaphoreSlim diagnosing = new(initialCount: 1);
    private readonly UpdateCounter counter = new();
    private volatile TrainedRun? newest;

    /// <summary>Trains the network of a request, then the other seeds.</summary>
    /// <exception cref="OperationCanceledException">The training was canceled.</exception>
    /// <exception cref="ArgumentException">The settings do not fit together.</exception>
    public async Task Run(TrainRequest request, CancellationToken cancellation)
    {
        var (state, notes) = StudioQuery.Parse(request.Query);
        Send(StartedReplies.Of(request.Id, state, notes), cancellation);
        var run = new TrainedRun(
            request.Id, state,
            await host.Cores.Train(() => Train(request.Id, state, cancellation), cancellation).ConfigureAwait(false));
        Replace(run, cancellation);
        Send(TrainedReplies.Of(run, CurveOf(run), counter.Count), cancellation);

        var band = new SeedBand(run.Id, state, counter, host, reply => Send(reply, cancellation)).Run(cancellation);
        try
        {
            await Task.WhenAny(band, Task.Delay(DiagnosisDelay, cancellation)).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            await Diagnose(run, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await band.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await band.ConfigureAwait(false);
    }

    /// <summary>Replies with what a network does with a sequence; silent when a newer training replaced its own.</summary>
    /// <exception cref="OperationCanceledException">The look was canceled.</exception>
    /// <exception cref="ArgumentException">The sequence does not fit the network.</exception>
    public async Task Look(LookRequest request, CancellationToken cancellation)
    {
        if (newest is not { } run || run.Id != request.Training)
        {
            return;
        }

        // Early stopping restores the weights of an earlier epoch.
        var ofModel = run.Result.BestEpoch ?? run.Result.History.Count;
        if (request.Epoch is not { } epoch || epoch == ofModel || epoch > run.Result.History.Count)
        {
            send(LookReplies.Of(request, run, run.Result.Model, ofModel));
            return;
        }

        using var earlier = await host.Cores.Train(
            () => EpochReplay.Run(run.State, epoch, counter, host.PollReplay, cancellation), cancellation).ConfigureAwait(false);
        send(LookReplies.Of(request, run, earlier.Model, epoch));
    }

    public void Dispose()
    {
        newest?.Result.Dispose();
        diagnosing.Dispose();
    }

    // One at a time: a superseded one still ends its work.
    private async Task Diagnose(TrainedRun run, CancellationToken cancellation)
    {
        await diagnosing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await DedicatedThread.Run(() => Send(VerdictReplies.Of(run), cancellation)).ConfigureAwait(false);
        }
        finally
        {
            diagnosing.Release();
        }
    }

    // Nothing of a superseded training follows the first reply of a newer one, which is sent after the cancellation.
    private void Send(StudioReply reply, CancellationToken cancellation)
    {
        lock (sending)
        {
            if (!cancellation.IsCancellationRequested)
            {
                send(reply);
            }
        }
    }

    // A superseded training never replaces a newer one: it is canceled before the newer one starts.
    private void Replace(TrainedRun run, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (cancellation.IsCancellationRequested)
            {
                run.Result.Dispose();
                cancellation.ThrowIfCancellationRequested();
            }

            newest?.Result.Dispose();
            newest = run;
        }
    }

    private static Curve CurveOf(TrainedRun run) =>
        CurveAxis.Of(run.State, run.Result.Model.Scaling).Curve(run.Result.History, Points, withTraining: true);

    private ExperimentResult Train(int id, StudioState state, CancellationToken cancellation)
    {
        var axis = new Lazy<CurveAxis>(() => CurveAxis.Of(state));
        var progress = new FrameProgress(counter, TrainedRun.UpdatesPerEpoch(state.Settings), host.Poll, Show);
        var result = state.ToExperiment().Run(progress, cancellation);
        if (cancellation.IsCancellationRequested)
        {
            result.Dispose();
            cancellation.ThrowIfCancellationRequested();
        }

        return result;

        void Show(IReadOnlyList<EpochRecord> history)
        {
            if (!cancellation.IsCancellationRequested)
            {
                Send(new FrameReply(id, axis.Value.Curve(history, Points, withTraining: true), counter.Count), cancellation);
            }
        }
    }
}
