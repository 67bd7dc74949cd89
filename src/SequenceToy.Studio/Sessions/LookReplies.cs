using SequenceToy.Inspection.Traces;
using SequenceToy.Networks;
using SequenceToy.Studio.Messages;

namespace SequenceToy.Studio.Sessions;

/// <summary>Creates the message about what a network does with one sequence.</summary>
internal static class LookReplies
{
    /// <summary>Traces a sequence through a network.</summary>
    /// <param name="request">The request.</param>
    /// <param name="run">The training, whose test samples and scaling are used.</param>
    /// <param name="model">The network, trained or of an earlier epoch.</param>
    /// <param name="epoch">The epoch of the network.</param>
    /// <exception cref="ArgumentException">The sequence does not fit the network.</exception>
    public static LookReply Of(LookRequest request, TrainedRun run, TrainedModel model, int epoch)
    {
        var samples = run.Result.TestSamples;
        var index = Math.Min(request.Sample, samples.Count - 1);
        var sample = samples[index];
        var input = request.Values is { } values ? new Sequence(values, samples.Features) : sample.Input;
        var isSample = input.Equals(sample.Input);
        var trace = GateTrace.Of(model, input);
        var texts = new LookTexts(run.State.Task);
        var outside = model.PredictDetailed([input])[0].Outside;
        return new LookReply(request.Id, run.Id, epoch, index)
        {
            Values = input.Values.ToArray(),
            Inputs = texts.Inputs(input),
            Features = texts.Features(sample.Input, model.Scaling.Inputs),
            IsSymbols = texts.IsSymbols(input),
            Layers = [.. trace.Layers.Select(LookLayers.Shown)],
            Predictions = trace.PredictionByStep is { } byStep ? texts.Predictions(byStep) : null,
            Prediction = texts.Predictions(trace.Prediction)[^1],
            Target = isSample ? texts.Target(sample) : null,
            Outside = outside.Count > 0 ? $"Outside the training range: {outside[0]}." : null,
        };
    }
}
