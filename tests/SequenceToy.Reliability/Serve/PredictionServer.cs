using System.Net;
using System.Text.Json;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Reliability.Serve;

/// <summary>An HTTP server for one saved network, as an app would write it: 200 with predictions, 400 for bad input, 503 while the network is replaced.</summary>
internal sealed class PredictionServer : IDisposable
{
    private const int Attempts = 20;

    private readonly ScratchFolder scratch = new();
    private readonly string path;
    private readonly HttpListener listener;
    private volatile TrainedModel model;

    public PredictionServer()
    {
        path = Path.Combine(scratch.Create("model"), "sum.safetensors");
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(60, testSamples: 20).WithTraining(epochs: 5).Run();
        result.Save(path);
        model = TrainedModel.Load(path);
        (listener, Address) = Listen();
    }

    public Uri Address { get; }

    /// <summary>Returns what the network predicts, from an instance of its own.</summary>
    public float[] Predict(float[][] sequences)
    {
        using var own = TrainedModel.Load(path);
        return own.Predict(sequences);
    }

    /// <summary>Replaces the network and disposes the former one, while requests use it.</summary>
    public void Reload()
    {
        var former = model;
        model = TrainedModel.Load(path);
        former.Dispose();
    }

    /// <summary>Handles requests until the server is disposed.</summary>
    public async Task HandleAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => Handle(context));
            }
            catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    /// <summary>Accepts no more requests.</summary>
    public void Stop() => listener.Stop();

    public void Dispose()
    {
        listener.Close();
        model.Dispose();
        scratch.Dispose();
    }

    private void Handle(HttpListenerContext context)
    {
        var (code, body) = Respond(context.Request.InputStream);
        try
        {
            context.Response.StatusCode = code;
            context.Response.Close(JsonSerializer.SerializeToUtf8Bytes(body), willBlock: true);
        }
        catch (HttpListenerException)
        {
            // The client is gone.
        }
    }

    private (int Code, object Body) Respond(Stream request)
    {
        try
        {
            return (200, model.Predict(JsonSerializer.Deserialize<float[][]>(request) ?? []));
        }
        catch (Exception problem) when (problem is ArgumentException or JsonException)
        {
            return (400, problem.Message);
        }
        catch (ObjectDisposedException problem)
        {
            return (503, problem.Message);
        }
        catch (Exception problem)
        {
            return (500, problem.ToString());
        }
    }

    private static (HttpListener Listener, Uri Address) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            var address = FormattableString.Invariant($"http://127.0.0.1:{20000 + ((Environment.ProcessId + (attempt * 997)) % 20000)}/");
            var listener = new HttpListener { Prefixes = { address } };
            try
            {
                listener.Start();
                return (listener, new Uri(address));
            }
            catch (HttpListenerException) when (attempt < Attempts)
            {
                // Another process has this port.
            }
        }
    }
}
