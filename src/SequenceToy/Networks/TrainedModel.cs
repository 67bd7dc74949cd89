using Google.Protobuf;
using SequenceToy.Data;
using SequenceToy.Export.Onnx;
using SequenceToy.Formats;
using SequenceToy.Guards;
using SequenceToy.Kernels;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceToy.Networks;

/// <summary>A trained network with its scaling: real units in, real units out. Owns the network; dispose of it when done.</summary>
/// <remarks>Predicting is safe from several threads at once.</remarks>
public sealed class TrainedModel : IDisposable
{
    // Large enough to drown the overhead per call, small enough to stay in the cache.
    private const int BatchSize = 1024;

    private readonly Device device;
    private readonly (int Fewest, int Most) steps;
    private readonly SequenceModel network;
    private bool isDisposed;

    internal TrainedModel(SequenceModel network, DatasetScaling scaling, TargetSpec target, Device device, (int Fewest, int Most) steps)
    {
        this.network = network;
        Scaling = scaling;
        Target = target;
        this.device = device;
        this.steps = steps;
        network.eval();
    }

    /// <summary>The network, in scaled units.</summary>
    /// <exception cref="ObjectDisposedException">It was disposed of; so says every member that needs it.</exception>
    public SequenceModel Network => isDisposed
        ? throw new ObjectDisposedException(nameof(TrainedModel), "The network was disposed of, with its weights: ask before Dispose, or dispose of it later.")
        : network;

    /// <summary>How inputs and answers are scaled, fitted on the training samples.</summary>
    public DatasetScaling Scaling { get; }

    /// <summary>What answers look like.</summary>
    public TargetSpec Target { get; }

    /// <summary>The fewest and most steps of the training sequences.</summary>
    internal (int Fewest, int Most) TrainedSteps => steps;

    /// <summary>What it is beside its weights.</summary>
    internal ModelDocument Document => new()
    {
        Features = Network.Shape.Features,
        Network = Network.Shape.Recurrent,
        Target = Target,
        Scaling = Scaling,
        FewestSteps = steps.Fewest,
        MostSteps = steps.Most,
    };

    /// <summary>Reads a model from a file that <see cref="Save"/> wrote, or out of one with a whole result; it then answers as it did, to the bit, on the CPU.</summary>
    /// <remarks>All of the file is checked before anything is made: names, sizes, finite numbers, checksum. Files of all format versions up to this library's are read.</remarks>
    /// <param name="path">Where it is.</param>
    /// <exception cref="SafeTensorsFormatException">Not such a file, a later format version, or one that was changed or damaged since.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static TrainedModel Load(string path) => ModelFile.Read(Require.NotNull(path, nameof(path)));

    /// <summary>A model of weights from elsewhere: a safetensors file with the keys of PyTorch's state dict, <c>lstm.weight_ih_l0</c> (or <c>gru.</c> …, <c>rnn.</c> …) to <c>head.bias</c>.</summary>
    /// <remarks>F64, F16 and BF16 are made into F32. Other texts in the file are not looked at.</remarks>
    /// <param name="path">Where it is.</param>
    /// <param name="target">What answers look like; the head must have as many outputs.</param>
    /// <param name="scaling">How inputs and answers are scaled. Default: null, they are not.</param>
    /// <param name="recurrent">
    /// The recurrent layers. Default: null, kind, size, layers and directions are read off names and shapes; an RNN is then taken to be of tanh, since a file does not say.
    /// </param>
    /// <exception cref="SafeTensorsFormatException">Not such a file; a weight that is missing, unknown, of another shape, or not finite.</exception>
    /// <exception cref="ArgumentException">A scaling of other features or answers.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static TrainedModel FromSafeTensors(string path, TargetSpec target, DatasetScaling? scaling = null, RecurrentOptions? recurrent = null) =>
        ForeignWeights.Read(Require.NotNull(path, nameof(path)), Require.NotNull(target, nameof(target)), scaling, recurrent);

    /// <summary>Writes the model into one file, whole or not at all: safetensors, the weights under the keys of PyTorch's state dict, the rest as texts in its header.</summary>
    /// <param name="path">Where to; what is there is replaced once the new file is complete.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="InvalidOperationException">A weight is not a finite number.</exception>
    public void Save(string path) => ModelFile.Write(this, Require.NotNull(path, nameof(path)));

    /// <summary>The answer to each sequence: the number, or the index of the likeliest class.</summary>
    /// <param name="sequences">[count][steps]: sequences of one feature, in real units.</param>
    /// <returns>[count], in real units.</returns>
    /// <exception cref="ArgumentException">No sequences; one of the wrong length or with a value that is not finite; a network with several features or answers, which <see cref="PredictDetailed"/> takes.</exception>
    public float[] Predict(params float[][] sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        if (Network.Shape.Features != 1 || Target.Width != 1 || Target.Placement != TargetPlacement.LastStep)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"sequences given as arrays must be of one feature with one answer; this network has {Network.Shape.Features} features and {Target.Width} {(Target.Width == 1 ? "answer" : "answers")} {(Target.Placement == TargetPlacement.LastStep ? "after the last step" : "at every step")}. Use PredictDetailed."), nameof(sequences));
        }

        var data = PredictionInput.Read(sequences, steps);
        return AnswerDecoding.Decode(Outputs(Scaling.Inputs.Apply(data.Inputs), data), Target, Scaling.Targets);
    }

    /// <summary>The answer to each sequence with all that is known about it.</summary>
    /// <param name="sequences">In real units.</param>
    /// <exception cref="ArgumentException">No sequences; one with another number of features, or, when all training sequences had the same length, of another length.</exception>
    public IReadOnlyList<Prediction> PredictDetailed(params IReadOnlyList<Sequence> sequences)
    {
        PredictionInput.Check(sequences, Network.Shape.Features, steps);
        var predictions = new Prediction[sequences.Count];
        for (var start = 0; start < sequences.Count; start += BatchSize)
        {
            var end = Math.Min(start + BatchSize, sequences.Count);
            var batch = PredictionInput.Pack(sequences, start, end);
            var outputs = Outputs(Scaling.Inputs.Apply(batch.Inputs), batch);
            var answers = Network.Shape.Placement == TargetPlacement.LastStep ? 1 : batch.Steps;
            for (var i = start; i < end; i++)
            {
                var own = Network.Shape.Placement == TargetPlacement.LastStep ? 1 : sequences[i].Steps;
                var output = outputs.AsSpan((i - start) * answers * Network.Shape.Outputs, own * Network.Shape.Outputs);
                predictions[i] = new Prediction(
                    sequences[i], Sequence.OfAnswers(AnswerDecoding.Decode(output, Target, Scaling.Targets), Target.Width), AnswerDecoding.Probabilities(output, Target), Outside(sequences[i]));
            }
        }

        return predictions;
    }

    /// <summary>Writes the network with its scaling to an ONNX file, whole or not at all; ONNX Runtime and others run it in any language, without libtorch.</summary>
    /// <remarks>
    /// <para>Inputs: <c>input</c>, float32 [batch, steps, features], and where <see cref="OnnxOptions.Lengths"/> says so <c>lengths</c>, int32 [batch], which may be left out.</para>
    /// <para>
    /// Outputs: <c>answer</c>, for numbers float32 [batch, width], for one class its index, int64 [batch], for a set of classes 0 or 1 each, int64 [batch, classes]; for classes of both kinds
    /// <c>probabilities</c>, float32 [batch, classes]. Of answers at every step, steps follow batch. The network alone has one output: <c>output</c>, float32, as the head gives it.
    /// </para>
    /// <para>Batch and steps are free. What the network is, and how it scales, is in the file's metadata. The same network gives the same bytes.</para>
    /// </remarks>
    /// <param name="path">The file, such as <c>sum.onnx</c>; one that is there is replaced.</param>
    /// <param name="options">What it takes and gives. Default: real units.</param>
    /// <exception cref="InvalidOperationException">
    /// A weight that is not finite, as training that diverged leaves them; a scaling beyond 32-bit numbers; more weights than the two gigabytes that an ONNX file can hold.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveOnnx(string path, OnnxOptions? options = null) => SaveOnnx(path, options, task: null);

    /// <summary>The bytes that <see cref="SaveOnnx(string, OnnxOptions)"/> writes, as <c>InferenceSession</c> takes them.</summary>
    /// <param name="options">What the model takes and gives. Default: real units.</param>
    /// <exception cref="InvalidOperationException">As there.</exception>
    public byte[] ToOnnx(OnnxOptions? options = null) => OnnxModel.Of(this, options ?? new OnnxOptions(), task: null).ToByteArray();

    /// <summary>Releases the network's native memory.</summary>
    public void Dispose()
    {
        isDisposed = true;
        network.Dispose();
    }

    /// <summary>The same, naming the task.</summary>
    internal void SaveOnnx(string path, OnnxOptions? options, ISequenceTask? task)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var whole = OnnxModel.Of(this, options ?? new OnnxOptions(), task);
        WholeFile.Write(path, whole.WriteTo);
    }

    /// <summary>Refuses a sequence that <see cref="PredictDetailed"/> would refuse.</summary>
    internal void CheckFits(Sequence? sequence, string name) => PredictionInput.CheckFits(sequence, name, index: null, Network.Shape.Features, steps);

    /// <summary>Refuses samples with another number of features.</summary>
    internal void CheckFeatures(SequenceDataset data, string name)
    {
        if (data.Features != Network.Shape.Features)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} must have {Network.Shape.Features} features per step, as in training; it had {data.Features}."), name);
        }
    }

    /// <summary>The answers to a whole dataset, laid out as its targets, and the outputs of the head they come from: [answers · size].</summary>
    /// <param name="data">The samples.</param>
    /// <param name="weights">The network's weights, where they have been read already.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal (float[] Answers, float[] Outputs) Answer(SequenceDataset data, float[]? weights = null, CancellationToken cancellation = default)
    {
        var outputs = Outputs(data, weights, cancellation);
        return (AnswerDecoding.Decode(outputs, Target, Scaling.Targets), outputs);
    }

    /// <summary>The outputs of the head for a whole dataset in real units: [answers · size], scaled.</summary>
    /// <param name="data">The samples; targets are not looked at.</param>
    /// <param name="weights">The network's weights, where they have been read already; reading them takes longer than some hundred answers.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal float[] Outputs(SequenceDataset data, float[]? weights = null, CancellationToken cancellation = default)
    {
        var length = SampleRoom.ArrayLength(data.Count, data.TargetSteps, Target.Size, "outputs");
        var scaled = Scaling.Apply(data);
        if (device.type == DeviceType.CPU)
        {
            return FusedForward.Run(Network.Shape, weights ?? Network.GetWeights(), scaled, cancellation: cancellation);
        }

        var outputs = new float[length];
        for (var start = 0; start < data.Count; start += BatchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = scaled.Slice(start, Math.Min(BatchSize, data.Count - start));
            Outputs(part.Inputs, part).CopyTo(outputs, start * data.TargetSteps * Target.Size);
        }

        return outputs;
    }

    // [count, outputs] or [count, steps, outputs], scaled, on the host. On the CPU without libtorch, which at these sizes is mostly overhead.
    private float[] Outputs(float[] scaledInputs, SequenceDataset data)
    {
        if (device.type == DeviceType.CPU)
        {
            return FusedForward.Run(Network.Shape, Network.GetWeights(), data.WithValues(scaledInputs, data.Targets));
        }

        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var inputs = tensor(scaledInputs, [data.Count, data.Steps, data.Features]).to(device);
        var lengths = data.Lengths is null ? null : tensor(data.Lengths).to(ScalarType.Int64);
        return Network.forward(inputs, lengths).cpu().contiguous().data<float>().ToArray();
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
