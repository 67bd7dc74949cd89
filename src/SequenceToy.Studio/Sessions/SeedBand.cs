using System.Diagnostics;
using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Settings;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Studio.Sessions;

/// <summary>Trains the same network with other seeds, on all cores, and reports their curves.</summary>
/// <param name="Id">The number of the training.</param>
/// <param name="State">The state; the other seeds follow its seed.</param>
/// <param name="Counter">Counts the weight updates.</param>
/// <param name="Host">The host.</param>
/// <param name="Send">Sends a reply.</param>
internal sealed record SeedBand(int Id, StudioState State, UpdateCounter Counter, SessionHost Host, Action<StudioReply> Send)
{
    private const int Points = 80;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(40);

    private readonly Lock gate = new();
    private readonly List<Curve> ended = [];
    private readonly long begun = Stopwatch.GetTimestamp();
    private long last = Stopwatch.GetTimestamp();
    private int asked;
    private int done;
    private int solved;

    /// <exception cref="OperationCanceledException">The trainings were canceled.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        var experiment = LeanExperiment.Of(State);
        await Task.WhenAll(Enumerable.Range(1, State.OtherSeeds).Select(index => Host.Cores.TrainOther(
            () => RunOne(experiment, unchecked(State.Settings.Seed + index), cancellation), cancellation))).ConfigureAwait(false);
        lock (gate)
        {
            if (done < State.OtherSeeds)
            {
                Report(count: done);
            }
        }
    }

    /// <summary>Returns how many seeds reached the goal, with the 95% interval of the share.</summary>
    public static string Sentence(int solved, int done)
    {
        var share = SuccessRate.Of(solved, done);
        var interval = $"{NumberFormat.FixedPercent(share.Low, 0)} to {NumberFormat.FixedPercent(share.High, 0)}";
        return FormattableString.Invariant($"{solved} of {done} other seeds reach the goal ({interval}).");
    }

    private void RunOne(SequenceExperiment experiment, int seed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Interlocked.Increment(ref asked) > 1 && Host.TimeForOtherSeeds is { } time && Stopwatch.GetElapsedTime(begun) > time)
        {
            return;
        }

        var progress = new FrameProgress(Counter, TrainedRun.UpdatesPerEpoch(State.Settings), Host.Poll, show: null);
        using var result = experiment.WithSeed(seed).Run(progress, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var curve = CurveAxis.Of(State, result.Model.Scaling).Curve(result.History, Points, withTraining: false);
        lock (gate)
        {
            done++;
            solved += result.IsSolved == true ? 1 : 0;
            ended.Add(curve);
            if (done == State.OtherSeeds || Stopwatch.GetElapsedTime(last) >= Interval)
            {
                Report(State.OtherSeeds);
            }
        }
    }

    private void Report(int count)
    {
        Send(new BandReply(Id, [.. ended], done, count, solved, Sentence(solved, done), Counter.Count));
        ended.Clear();
        last = Stopwatch.GetTimestamp();
    }
}
