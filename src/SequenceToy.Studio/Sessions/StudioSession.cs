using SequenceToy.Studio.Messages;

namespace SequenceToy.Studio.Sessions;

/// <summary>One open page: trains what it asks for and replies. Knows nothing of the web.</summary>
/// <remarks>The newest request wins: a superseded training is canceled at once. A hidden page does not train. Thread-safe.</remarks>
internal sealed class StudioSession : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Action<StudioReply> send;
    private readonly StudioTraining training;
    private readonly NewestOnly<TrainRequest> trainings;
    private readonly NewestOnly<LookRequest> looks;
    private TrainRequest? unfinished;
    private LookRequest? unanswered;
    private bool isVisible = true;

    /// <param name="send">Sends a reply; called from several threads.</param>
    /// <param name="host">The host.</param>
    public StudioSession(Action<StudioReply> send, SessionHost host)
    {
        this.send = send;
        training = new StudioTraining(send, host);
        trainings = new NewestOnly<TrainRequest>(Train);
        looks = new NewestOnly<LookRequest>(Look);
        send(WelcomeReplies.Create());
    }

    /// <summary>True while anything is computed.</summary>
    public bool IsBusy => trainings.IsBusy || looks.IsBusy;

    /// <summary>Handles a request and returns at once.</summary>
    public void Handle(StudioRequest request)
    {
        switch (request)
        {
            case TrainRequest train:
                Start(train);
                break;
            case LookRequest look:
                Start(look);
                break;
            case VisibilityRequest visibility:
                Show(visibility.IsVisible);
                break;
            default:
                throw new InvalidOperationException($"request must be of a known type; it was {request.GetType().Name}.");
        }
    }

    /// <summary>Interrupts what is computed; it starts again with the next request, or when the page appears again.</summary>
    public void Interrupt()
    {
        trainings.Cancel();
        looks.Cancel();
    }

    /// <summary>Interrupts what is computed for a look; trainings go on.</summary>
    public void InterruptLook() => looks.Cancel();

    /// <summary>Cancels everything and waits until nothing runs.</summary>
    public async ValueTask DisposeAsync()
    {
        await trainings.DisposeAsync().ConfigureAwait(false);
        await looks.DisposeAsync().ConfigureAwait(false);
        training.Dispose();
    }

    private void Start(TrainRequest request)
    {
        lock (gate)
        {
            unfinished = request;
            if (isVisible)
            {
                trainings.Start(request);
            }
        }
    }

    private void Start(LookRequest request)
    {
        lock (gate)
        {
            unanswered = request;
            if (isVisible)
            {
                looks.Start(request);
            }
        }
    }

    private void Show(bool visible)
    {
        lock (gate)
        {
            var appeared = visible && !isVisible;
            isVisible = visible;
            if (!visible)
            {
                Interrupt();
            }
            else if (appeared)
            {
                Resume();
            }
        }
    }

    // A look is answered by the newest complete training, also while another trains.
    private void Resume()
    {
        if (unfinished is { } request)
        {
            trainings.Start(request);
        }

        if (unanswered is { } look)
        {
            looks.Start(look);
        }
    }

    private async Task Train(TrainRequest request, CancellationToken cancellation)
    {
        await Guarded(request.Id, () => training.Run(request, cancellation)).ConfigureAwait(false);
        lock (gate)
        {
            if (ReferenceEquals(unfinished, request) && !cancellation.IsCancellationRequested)
            {
                unfinished = null;
            }
        }
    }

    private async Task Look(LookRequest request, CancellationToken cancellation)
    {
        await Guarded(request.Training, () => training.Look(request, cancellation)).ConfigureAwait(false);
        lock (gate)
        {
            if (ReferenceEquals(unanswered, request) && !cancellation.IsCancellationRequested)
            {
                unanswered = null;
            }
        }
    }

    private async Task Guarded(int id, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is OperationCanceledException or ObjectDisposedException)
        {
            // Superseded by a newer request.
        }
        catch (OutOfMemoryException)
        {
            send(new ProblemReply(id, "There is too little memory: choose fewer samples, shorter sequences or a smaller network."));
        }
        catch (Exception problem)
        {
            // Settings that do not fit together: the page shows it, and the next request is served.
            send(new ProblemReply(id, problem.GetBaseException().Message.Split(" (Parameter", 2)[0].ReplaceLineEndings(" ")));
        }
    }
}
