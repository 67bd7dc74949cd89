using SequenceToy.Kernels;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;

namespace SequenceToy.Networks;

/// <summary>A trained network with its scaling; inputs and predictions are in original units.</summary>
/// <remarks>The library stores the weights itself: libtorch is needed only for <see cref="Network"/> and on CUDA. Thread-safe, including
/// disposal.</remarks>
public sealed class TrainedModel : IDisposable
{
    // On CUDA: large enough to hide the overhead per call, and at most 256 MiB of inputs unless one sequence has more.
    private const int BatchSize = 1024;
    private const long MaxInputs = 1L << 26;
    private readonly Lock gate = new();
    private readonly ComputeDevice device;
    private readonly (int Fewest, int Most) steps;
    private readonly float[] weights;
    private IDisposable? answering;
    private IDisposable? handedOut;
    private volatile bool isDisposed;

    /// <param name="shape">The inputs, recurrent layers and outputs.</param>
    /// <param name="weights">The weights in the order of <see cref="ModelSummary.Weights"/>, not copied: [parameterCount].</param>
    /// <param name="scaling">The scaling of inputs and targets.</param>
    /// <param name="target">The kind, size and placement of the targets.</param>
    /// <param name="device">The device of libtorch's module and of predictions.</param>
    /// <param name="steps">The fewest and most steps of the training sequences.</param>
    /// <param name="answering">The module that predicts on CUDA, if it exists already; null to create it on first use.</param>
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
        Activation = PredictionDecoding.UsualActivation(target.Kind);
    }

    /// <summary>The inputs, recurrent layers and outputs.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Gets the network as a TorchSharp module with a copy of the weights, in scaled units, for custom training loops.</summary>
    /// <remarks>Changes to the module's weights do not affect this model; <see cref="FromNetwork"/> creates a model from them. The module
    /// is created on first use, and again after its disposal.</remarks>
    /// <exception cref="LibTorchLoadException">libtorch cannot be loaded.</exception>
    /// <exception cref="LibTorchException">libtorch failed.</exception>
    /// <exception cref="InsufficientMemoryException">The network does not fit into the memory.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed, as for every member that needs the weights.</exception>
    public SequenceModel Network
    {
        get
        {
            lock (gate)
            {
                var own = Weights;
                if (handedOut is not SequenceModel { IsDisposed: false } module)
                {
                    handedOut = module = LibTorchCall.Watch(batchSize: null, () => new SequenceModel(Shape, own).On(device));
                }

                return module;
            }
        }
    }

    /// <summary>The scaling of inputs and targets, fitted to the training samples.</summary>
    public DatasetScaling Scaling { get; }

    /// <summary>The kind, size and placement of the targets.</summary>
    public TargetSpec Target { get; }

    /// <summary>The input columns of the training data, with their names and labels; null when the features have no names.</summary>
    /// <remarks><see cref="CsvSequences.ReadInputsFor"/> reads files for prediction with them.</remarks>
    public ValueList<InputColumn>? InputColumns { get; internal init; }

    /// <summary>The way the training data was read from a table; null for other data, and for models loaded from files of earlier
    /// versions.</summary>
    public TableSource? Table { get; internal init; }

    /// <summary>The names of the features, [features]; null without names.</summary>
    public ValueList<string>? FeatureNames => InputColumns is { } columns ? InputColumn.FeatureNamesOf(columns) : null;

    /// <summary>The activation that turns the head's outputs into probabilities. Default: the usual one for the kind of target.</summary>
    internal OutputActivation Activation { get; init; }

    /// <summary>The weights themselves, in the order of <see cref="ModelSummary.Weights"/>; only training may change them.</summary>
    internal float[] Weights => isDisposed ? throw Disposed() : weights;

    /// <summary>The fewest and most steps of the training sequences.</summary>
    internal (int Fewest, int Most) TrainedSteps => steps;

    /// <summary>The fewest and most steps of the samples that the network was scored on; null when not known.</summary>
    /// <remarks>Given test data may be of another length than the training data. What is scored may be predicted.</remarks>
    internal (int Fewest, int Most)? ScoredSteps { get; init; }

    private (int Fewest, int Most) PredictedSteps => ScoredSteps is { } scored
        ? (Math.Min(steps.Fewest, scored.Fewest), Math.Max(steps.Most, scored.Most))
        : steps;

    /// <summary>Returns a model with the weights of a module, such as <see cref="Network"/> after a custom training loop.</summary>
    /// <param name="network">The module; its weights are copied.</param>
    /// <param name="like">The model that the shape, scaling and targets are taken from.</param>
    /// <exception cref="ArgumentException">The module has another shape or is disposed; the first difference is named.</exception>
    public static TrainedModel FromNetwork(SequenceModel network, TrainedModel like)
    {
        Require.NotNull(network, nameof(network));
        Require.NotNull(like, nameof(like));
        var difference = network.DifferenceFrom(like.Shape);
        return difference is null
            ? new TrainedModel(like.Shape, network.GetWeights(), like.Scaling, like.Target, ComputeDevice.Cpu, like.steps)
            {
                Activation = like.Activation,
                InputColumns = like.InputColumns,
                Table = like.Table,
            }
            : throw new ArgumentException($"network must have the shape of like; {difference}.", nameof(network));
    }

    /// <summary>Returns a copy of all weights, in the order of <see cref="ModelSummary.Weights"/>: [parameterCount].</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    /// <example><code>
    /// using SequenceToy;
    /// using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).Run();
    /// float[] weights = result.Model.GetWeights();
    /// </code></example>
    public float[] GetWeights() => [.. Weights];

    /// <summary>Predicts the target of each sequence: a number, or the index of the most likely class.</summary>
    /// <param name="sequences">The sequences of one feature, [count][steps], in original units.</param>
    /// <returns>The predictions, [count], in original units.</returns>
    /// <exception cref="ArgumentException">There are no sequences, or one has a wrong length or a value that is not finite. With several
    /// features, or several predictions per sequence, use <see cref="PredictDetailed"/>.</exception>
    /// <example><code>
    /// using SequenceToy;
    /// using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).Run();
    /// float[] sums = result.Model.Predict([10, 20, 99], [1, 2, 50]);
    /// </code></example>
    public float[] Predict(params float[][] sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        if (Shape.Features != 1 || Target.Width != 1 || Target.Placement != TargetPlacement.LastStep)
        {
            throw new ArgumentException(
                $"sequences given as arrays must be of one feature with one number per target; this network has "
                + $"{NumberFormat.Plain(Shape.Features, "feature")} and {NumberFormat.Plain(Target.Width, "number")} per target "
                + $"{(Target.Placement == TargetPlacement.LastStep ? "after the last step" : "at every step")}. Use PredictDetailed.",
                nameof(sequences));
        }

        PredictionInput.Check(sequences, PredictedSteps);
        var (current, predictions) = (Weights, new float[sequences.Length]);
        foreach (var batch in PredictionBatches.Of(Array.ConvertAll(sequences, sequence => sequence.Length), 1, numbersPerStep: 1))
        {
            var data = PredictionInput.Pack(sequences, batch);
            var outputs = Outputs(Scaling.Inputs.Apply(data.Inputs), data, current);
            var values = PredictionDecoding.Decode(outputs, Target, Scaling.Targets);
            for (var i = 0; i < batch.Length; i++)
            {
                predictions[batch[i]] = values[i];
            }
        }

        return predictions;
    }

    /// <summary>Predicts the targets of each sequence, with probabilities and the input values outside the training range.</summary>
    /// <remarks>Sequences of similar length are computed together, at most 1,024 at a time. Each group has at most 16 million inputs and
    /// outputs, padding included, unless one sequence alone has more. A very long sequence beside short ones needs only its own
    /// memory.</remarks>
    /// <param name="sequences">The sequences, in original units.</param>
    /// <exception cref="ArgumentException">There are no sequences, or one has another number of features than in training, or more
    /// outputs than an array holds. Or a sequence has another length than all training sequences, which have one length in
    /// common.</exception>
    public IReadOnlyList<Prediction> PredictDetailed(params IReadOnlyList<Sequence> sequences)
    {
        PredictionInput.Check(sequences, Shape, PredictedSteps);
        var (current, predictions) = (Weights, new Prediction[sequences.Count]);
        var lengths = sequences.Select(sequence => sequence.Steps).ToArray();
        var atEachStep = Shape.Placement == TargetPlacement.LastStep ? 0 : Shape.Outputs;
        foreach (var batch in PredictionBatches.Of(lengths, Shape.Outputs, Shape.Features + atEachStep))
        {
            var data = PredictionInput.Pack(sequences, batch);
            var outputs = Outputs(Scaling.Inputs.Apply(data.Inputs), data, current);
            var targets = Shape.Placement == TargetPlacement.LastStep ? 1 : data.MaxSteps;
            for (var i = 0; i < batch.Length; i++)
            {
                var sequence = sequences[batch[i]];
                var own = Shape.Placement == TargetPlacement.LastStep ? 1 : sequence.Steps;
                predictions[batch[i]] = Decoded(sequence, outputs.AsSpan(i * targets * Shape.Outputs, own * Shape.Outputs));
            }
        }

        return predictions;
    }

    /// <summary>Starts to use the network step by step: each step gives the prediction so far, without computing earlier steps
    /// again.</summary>
    /// <returns>The network before the first step, with a copy of the weights.</returns>
    /// <exception cref="InvalidOperationException">The network is bidirectional: each prediction depends on later steps.</exception>
    /// <example><code>
    /// using SequenceToy;
    /// using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).Run();
    /// var stepwise = result.Model.Start();
    /// stepwise.Next(10);
    /// stepwise.Next(20);
    /// float sum = stepwise.Next(99)[0];
    /// </code></example>
    public StepwisePrediction Start() => Shape.Recurrent.Bidirectional
        ? throw new InvalidOperationException(
            "The network must read forward only to be used step by step; it is bidirectional, so its predictions depend on later steps. "
            + "Use PredictDetailed on whole sequences, or train without bidirectional.")
        : new StepwisePrediction(this);

    /// <summary>Scores the network on samples of any length.</summary>
    /// <param name="data">The samples, with the features and kind of target of the training samples.</param>
    /// <exception cref="ArgumentException">The samples have other features or another kind of target.</exception>
    public Scores Score(SequenceDataset data)
    {
        Require.NotNull(data, nameof(data)).CheckKind(Shape.Features, Target, InputColumns, nameof(data));
        return Score(data, weights: null, CancellationToken.None);
    }

    /// <summary>Disposes the network; safe at any time, and a module from <see cref="Network"/> stays usable.</summary>
    /// <remarks>Later calls throw <see cref="ObjectDisposedException"/>. Running calls finish, or throw the same exception if CUDA predicts
    /// in several batches.</remarks>
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

    /// <summary>Throws for a sequence that <see cref="PredictDetailed"/> would reject.</summary>
    internal void CheckFits(Sequence? sequence, string name) =>
        PredictionInput.CheckFits(sequence, name, index: null, Shape.Features, PredictedSteps);

    /// <summary>Throws for samples with another number of features.</summary>
    internal void CheckFeatures(SequenceDataset data, string name)
    {
        if (data.Features != Shape.Features)
        {
            throw new ArgumentException(
                $"{name} must have {NumberFormat.Plain(Shape.Features, "feature")} per step, as in training; it had "
                + $"{data.Features}.",
                name);
        }
    }

    /// <summary>Scores the network on samples with the network's number of features and kind of target.</summary>
    /// <param name="data">The samples to score.</param>
    /// <param name="weights">The weights of a snapshot; null for the network's own.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <exception cref="OperationCanceledException">The scoring was canceled.</exception>
    internal Scores Score(SequenceDataset data, float[]? weights, CancellationToken cancellation)
    {
        var (predictions, outputs) = Evaluate(data, weights, cancellation);
        return Score(predictions, outputs, data);
    }

    /// <summary>Scores predictions already computed by <see cref="Evaluate"/> against the targets of the same samples.</summary>
    internal Scores Score(float[] predictions, float[] outputs, SequenceDataset data) =>
        Scores.Of(predictions, outputs, data, Activation == OutputActivation.NormalizedSigmoid);

    /// <summary>Returns the predictions for a whole dataset, in the layout of its targets, and the outputs, [predictions · size].</summary>
    /// <param name="data">The samples to predict.</param>
    /// <param name="weights">The weights of a snapshot; null for the network's own.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <exception cref="OperationCanceledException">The computation was canceled.</exception>
    internal (float[] Predictions, float[] Outputs) Evaluate(
        SequenceDataset data, float[]? weights = null, CancellationToken cancellation = default)
    {
        var outputs = Outputs(data, weights, cancellation);
        return (PredictionDecoding.Decode(outputs, Target, Scaling.Targets), outputs);
    }

    /// <summary>Returns the outputs for a whole dataset in original units: [predictions · size], scaled; logits for classes.</summary>
    /// <param name="data">The samples; their targets are unused.</param>
    /// <param name="weights">The weights of a snapshot; null for the network's own.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <exception cref="OperationCanceledException">The computation was canceled.</exception>
    internal float[] Outputs(SequenceDataset data, float[]? weights = null, CancellationToken cancellation = default)
    {
        var length = DatasetLimits.ArrayLength(data.Count, data.TargetSteps, Target.Size, "outputs");
        var scaled = Scaling.Apply(data);
        if (!LibTorchFeature.IsSupported || device == ComputeDevice.Cpu || weights is not null)
        {
            return Logits(FusedForward.Run(Shape.Sizes, weights ?? Weights, scaled, cancellation: cancellation));
        }

        var outputs = new float[length];
        var batch = (int)Math.Clamp(MaxInputs / ((long)data.MaxSteps * data.Features), 1, BatchSize);
        for (var start = 0; start < data.Count; start += batch)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = scaled.Slice(start, Math.Min(batch, data.Count - start));
            Outputs(part.Inputs, part, Weights).CopyTo(outputs, start * data.TargetSteps * Target.Size);
        }

        return outputs;
    }

    private Prediction Decoded(Sequence sequence, ReadOnlySpan<float> outputs) => new(
        sequence,
        Sequence.OfPredictions(PredictionDecoding.Decode(outputs, Target, Scaling.Targets), Target.Width),
        PredictionDecoding.Probabilities(outputs, Target),
        Outside(sequence))
    {
        ClassNames = Target.Kind == TargetKind.Number ? null : Target.Names,
    };

    private static ObjectDisposedException Disposed() => new(
        nameof(TrainedModel), "The network was disposed with its weights; call this before Dispose.");

    // [count, outputs] or [count, steps, outputs], scaled, on the host. The CPU needs no libtorch, which is mostly overhead at these sizes.
    private float[] Outputs(float[] scaledInputs, SequenceDataset data, float[] own)
    {
        if (!LibTorchFeature.IsSupported || device == ComputeDevice.Cpu)
        {
            return Logits(FusedForward.Run(Shape.Sizes, own, data.WithValues(scaledInputs, data.Targets)));
        }

        lock (gate)
        {
            answering ??= LibTorchCall.Watch(batchSize: null, () => new SequenceModel(Shape, Weights).On(device));
            return Logits(TorchForward.Run((SequenceModel)answering, device, scaledInputs, data));
        }
    }

    private float[] Logits(float[] outputs)
    {
        PredictionDecoding.ToLogits(outputs, Activation);
        return outputs;
    }

    private ValueList<ValueOutside> Outside(Sequence sequence)
    {
        var (outside, names) = (new List<ValueOutside>(), FeatureNames);
        for (var step = 0; step < sequence.Steps; step++)
        {
            for (var feature = 0; feature < sequence.Features; feature++)
            {
                var scaling = Scaling.Inputs.Features[feature];
                if (!scaling.Covers(sequence[step, feature]))
                {
                    outside.Add(new ValueOutside(step, feature, sequence[step, feature], scaling.Minimum, scaling.Maximum)
                    {
                        FeatureName = names?[feature],
                    });
                }
            }
        }

        return [.. outside];
    }
}
