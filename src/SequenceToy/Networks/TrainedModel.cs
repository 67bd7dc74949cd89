using SequenceToy.Kernels;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;

namespace SequenceToy.Networks;

/// <summary>A trained network with its scaling: real units in, real units out.</summary>
/// <remarks>Its weights are in memory of the library's own: no libtorch is needed but for <see cref="Network"/> and on CUDA. Safe to use,
/// and to dispose of, from several threads at once.</remarks>
public sealed class TrainedModel : IDisposable
{
    // Large enough to drown the overhead per call, small enough to stay in the cache.
    private const int BatchSize = 1024;
    private readonly Lock gate = new();
    private readonly ComputeDevice device;
    private readonly (int Fewest, int Most) steps;
    private readonly float[] weights;
    private IDisposable? answering;
    private IDisposable? handedOut;
    private volatile bool isDisposed;

    /// <param name="shape">What goes in, what comes out, how large.</param>
    /// <param name="weights">All weights in the order of the summary, taken over: [parameterCount].</param>
    /// <param name="scaling">How inputs and answers are scaled.</param>
    /// <param name="target">What answers look like.</param>
    /// <param name="device">Where libtorch's module is, and where answers are computed.</param>
    /// <param name="steps">The fewest and most steps of the training sequences.</param>
    /// <param name="answering">The module that answers on CUDA, where there is one already; null to make it when it is needed.</param>
    internal TrainedModel(
        NetworkShape shape, float[] weights, DatasetScaling scaling, TargetSpec target, ComputeDevice device, (int Fewest, int Most) steps,
        IDisposable? answering = null)
    {
        Shape = shape;
        this.weights = weights;
        Scaling = scaling;
        Target = target;
        this.device = device;
        this.steps = steps;
        this.answering = answering;
        Activation = AnswerDecoding.UsualActivation(target.Kind);
    }

    /// <summary>What goes in, what comes out, how large.</summary>
    public NetworkShape Shape { get; }

    /// <summary>The network as a TorchSharp module with these weights, in scaled units, made when it is first asked for: for training loops
    /// of your own.</summary>
    /// <remarks>What is done to its weights changes no answer of this model; <see cref="FromNetwork"/> makes a model of them. The same
    /// module comes each time, a new one after it was disposed of.</remarks>
    /// <exception cref="LibTorchLoadException">libtorch cannot be loaded.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed of; so says every member that needs the weights.</exception>
    public SequenceModel Network
    {
        get
        {
            lock (gate)
            {
                var own = Weights;
                if (handedOut is not SequenceModel { IsDisposed: false } module)
                {
                    handedOut = module = new SequenceModel(Shape, own).On(device);
                }

                return module;
            }
        }
    }

    /// <summary>How inputs and answers are scaled, fitted on the training samples.</summary>
    public DatasetScaling Scaling { get; }

    /// <summary>What answers look like.</summary>
    public TargetSpec Target { get; }

    /// <summary>How the outputs of the head become probabilities. Default: as is usual for the kind of answer.</summary>
    internal OutputActivation Activation { get; init; }

    /// <summary>The weights themselves, in the order of the summary; training alone may change them.</summary>
    internal float[] Weights => isDisposed ? throw Disposed() : weights;

    /// <summary>The fewest and most steps of the training sequences.</summary>
    internal (int Fewest, int Most) TrainedSteps => steps;

    /// <summary>A model with the weights of a module, and the scaling and answers of another model: what a training loop of your own has
    /// made of <see cref="Network"/>.</summary>
    /// <param name="network">The module; its weights are copied.</param>
    /// <param name="like">The model whose shape, scaling and answers it has.</param>
    /// <exception cref="ArgumentException">A module of another shape, or disposed of; the first weight that differs is named.</exception>
    public static TrainedModel FromNetwork(SequenceModel network, TrainedModel like)
    {
        Require.NotNull(network, nameof(network));
        Require.NotNull(like, nameof(like));
        var difference = network.DifferenceFrom(like.Shape);
        return difference is null
            ? new TrainedModel(like.Shape, network.GetWeights(), like.Scaling, like.Target, ComputeDevice.Cpu, like.steps)
            {
                Activation = like.Activation,
            }
            : throw new ArgumentException($"network must have the shape of the model that it is like; {difference}.", nameof(network));
    }

    /// <summary>A copy of all weights, in the order of <see cref="ModelSummary.Weights"/>: [parameterCount].</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed of.</exception>
    public float[] GetWeights() => [.. Weights];

    /// <summary>The answer to each sequence: the number, or the index of the likeliest class.</summary>
    /// <param name="sequences">[count][steps]: sequences of one feature, in real units.</param>
    /// <returns>[count], in real units.</returns>
    /// <exception cref="ArgumentException">No sequences; one of the wrong length or with a value that is not finite; a network with several
    /// features or answers, which <see cref="PredictDetailed"/> takes.</exception>
    public float[] Predict(params float[][] sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        if (Shape.Features != 1 || Target.Width != 1 || Target.Placement != TargetPlacement.LastStep)
        {
            throw new ArgumentException(
                $"sequences given as arrays must be of one feature with one answer; this network has {Shape.Features} features "
                + $"and {Target.Width} {(Target.Width == 1 ? "answer" : "answers")} "
                + $"{(Target.Placement == TargetPlacement.LastStep ? "after the last step" : "at every step")}. Use PredictDetailed.",
                nameof(sequences));
        }

        var data = PredictionInput.Read(sequences, steps);
        return AnswerDecoding.Decode(Outputs(Scaling.Inputs.Apply(data.Inputs), data, Weights), Target, Scaling.Targets);
    }

    /// <summary>The answer to each sequence with all that is known about it.</summary>
    /// <param name="sequences">In real units.</param>
    /// <exception cref="ArgumentException">No sequences; one with another number of features, or, when all training sequences had the same
    /// length, of another length.</exception>
    public IReadOnlyList<Prediction> PredictDetailed(params IReadOnlyList<Sequence> sequences)
    {
        PredictionInput.Check(sequences, Shape.Features, steps);
        var (current, predictions) = (Weights, new Prediction[sequences.Count]);
        for (var start = 0; start < sequences.Count; start += BatchSize)
        {
            var end = Math.Min(start + BatchSize, sequences.Count);
            var batch = PredictionInput.Pack(sequences, start, end);
            var outputs = Outputs(Scaling.Inputs.Apply(batch.Inputs), batch, current);
            var answers = Shape.Placement == TargetPlacement.LastStep ? 1 : batch.MaxSteps;
            for (var i = start; i < end; i++)
            {
                var own = Shape.Placement == TargetPlacement.LastStep ? 1 : sequences[i].Steps;
                var output = outputs.AsSpan((i - start) * answers * Shape.Outputs, own * Shape.Outputs);
                predictions[i] = new Prediction(
                    sequences[i],
                    Sequence.OfAnswers(AnswerDecoding.Decode(output, Target, Scaling.Targets), Target.Width),
                    AnswerDecoding.Probabilities(output, Target),
                    Outside(sequences[i]));
            }
        }

        return predictions;
    }

    /// <summary>Scores the network on samples, of any length: its answers against theirs.</summary>
    /// <param name="data">Samples with as many features and the same kind of answer as those trained on.</param>
    /// <exception cref="ArgumentException">Other features or another kind of answer.</exception>
    public Scores Score(SequenceDataset data)
    {
        Require.NotNull(data, nameof(data)).CheckKind(Shape.Features, Target, nameof(data));
        return Score(data, weights: null, CancellationToken.None);
    }

    /// <summary>Lets go of the network. Safe at any time: later calls throw <see cref="ObjectDisposedException"/>; those in progress
    /// finish, or throw it where CUDA answers in several batches. Whoever was given <see cref="Network"/> may go on using it.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            if (LibTorchFeature.IsSupported)
            {
                answering?.Dispose();
            }

            (answering, handedOut) = (null, null);
        }
    }

    /// <summary>Refuses a sequence that <see cref="PredictDetailed"/> would refuse.</summary>
    internal void CheckFits(Sequence? sequence, string name) =>
        PredictionInput.CheckFits(sequence, name, index: null, Shape.Features, steps);

    /// <summary>Refuses samples with another number of features.</summary>
    internal void CheckFeatures(SequenceDataset data, string name)
    {
        if (data.Features != Shape.Features)
        {
            throw new ArgumentException(
                $"{name} must have {Shape.Features} features per step, as in training; it had {data.Features}.", name);
        }
    }

    /// <summary>Scores the network on samples of its own kind.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="weights">Other weights than its own, as they were at a snapshot; null for its own.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal Scores Score(SequenceDataset data, float[]? weights, CancellationToken cancellation)
    {
        var (answers, outputs) = Answer(data, weights, cancellation);
        return Score(answers, outputs, data);
    }

    /// <summary>Scores what <see cref="Answer"/> gave to samples.</summary>
    internal Scores Score(float[] answers, float[] outputs, SequenceDataset data) =>
        Scores.Of(answers, outputs, data, Activation == OutputActivation.NormalizedSigmoid);

    /// <summary>The answers to a whole dataset, laid out as its targets, and the outputs they come from: [answers · size], of classes
    /// logits.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="weights">Other weights than its own, as they were at a snapshot; null for its own.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal (float[] Answers, float[] Outputs) Answer(
        SequenceDataset data, float[]? weights = null, CancellationToken cancellation = default)
    {
        var outputs = Outputs(data, weights, cancellation);
        return (AnswerDecoding.Decode(outputs, Target, Scaling.Targets), outputs);
    }

    /// <summary>The outputs for a whole dataset in real units: [answers · size], scaled; of classes logits.</summary>
    /// <param name="data">The samples; targets are not looked at.</param>
    /// <param name="weights">Other weights than its own, as they were at a snapshot; null for its own.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal float[] Outputs(SequenceDataset data, float[]? weights = null, CancellationToken cancellation = default)
    {
        var length = DatasetLimits.ArrayLength(data.Count, data.TargetSteps, Target.Size, "outputs");
        var scaled = Scaling.Apply(data);
        if (!LibTorchFeature.IsSupported || device == ComputeDevice.Cpu || weights is not null)
        {
            return Logits(FusedForward.Run(Shape.Sizes, weights ?? Weights, scaled, cancellation: cancellation));
        }

        var outputs = new float[length];
        for (var start = 0; start < data.Count; start += BatchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = scaled.Slice(start, Math.Min(BatchSize, data.Count - start));
            Outputs(part.Inputs, part, Weights).CopyTo(outputs, start * data.TargetSteps * Target.Size);
        }

        return outputs;
    }

    private static ObjectDisposedException Disposed() => new(
        nameof(TrainedModel), "The network was disposed of, with its weights: ask before Dispose, or dispose of it later.");

    // [count, outputs] or [count, steps, outputs], scaled, on the host. On the CPU without libtorch, which at these sizes is mostly
    // overhead.
    private float[] Outputs(float[] scaledInputs, SequenceDataset data, float[] own)
    {
        if (!LibTorchFeature.IsSupported || device == ComputeDevice.Cpu)
        {
            return Logits(FusedForward.Run(Shape.Sizes, own, data.WithValues(scaledInputs, data.Targets)));
        }

        lock (gate)
        {
            answering ??= new SequenceModel(Shape, Weights).On(device);
            return Logits(TorchForward.Run((SequenceModel)answering, device, scaledInputs, data));
        }
    }

    private float[] Logits(float[] outputs)
    {
        AnswerDecoding.ToLogits(outputs, Activation);
        return outputs;
    }

    private ValueList<ValueOutside> Outside(Sequence sequence)
    {
        var outside = new List<ValueOutside>();
        for (var step = 0; step < sequence.Steps; step++)
        {
            for (var feature = 0; feature < sequence.Features; feature++)
            {
                var scaling = Scaling.Inputs.Features[feature];
                if (!scaling.Covers(sequence[step, feature]))
                {
                    outside.Add(new ValueOutside(step, feature, sequence[step, feature], scaling.Minimum, scaling.Maximum));
                }
            }
        }

        return [.. outside];
    }
}
