using Google.Protobuf;
using SequenceToy.Export.Onnx;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy;

/// <summary>Saves and loads trained models: <c>model.Save(path)</c>, <c>model.SaveOnnx(path)</c>, <c>TrainedModel.Load(path)</c>.</summary>
public static class TrainedModelFiles
{
    extension(TrainedModel model)
    {
        /// <summary>Loads a model from a model file or a saved result; CPU predictions are bit-identical to the saved model.</summary>
        /// <remarks>The whole file is validated first: names, sizes, finite numbers, checksum. Files of every format version up to this
        /// library's can be read.</remarks>
        /// <param name="path">The path of the file.</param>
        /// <exception cref="SafeTensorsFormatException">The file is not a saved model or result, has a later format version, or is
        /// damaged.</exception>
        /// <exception cref="IOException">The file is missing or cannot be read.</exception>
        /// <exception cref="UnauthorizedAccessException">Reading the file is not permitted.</exception>
        public static TrainedModel Load(string path) => ModelFile.Read(Require.NotNull(path, nameof(path)));

        /// <summary>Creates a model from a safetensors file with PyTorch state dict keys: <c>lstm.weight_ih_l0</c> (or <c>gru.</c> …,
        /// <c>rnn.</c> …) to <c>head.bias</c>.</summary>
        /// <remarks>F64, F16 and BF16 are converted to F32. Other metadata in the file is ignored.</remarks>
        /// <param name="path">The path of the file.</param>
        /// <param name="target">The kind, size and placement of the targets; the head must have as many outputs.</param>
        /// <param name="scaling">The scaling of inputs and targets. Default: null, no scaling.</param>
        /// <param name="recurrent">The recurrent layers. Default: null, inferred from names and shapes. An RNN is then assumed to use tanh,
        /// because the file does not contain the nonlinearity.</param>
        /// <param name="names">The names of tensors in the file, by the names expected, such as <c>lstm.weight_ih_l0</c> and
        /// <c>head.bias</c>. Default: null, they have these names.</param>
        /// <exception cref="SafeTensorsFormatException">The file is invalid; or a weight is missing, unknown, not finite, or of a wrong
        /// shape.</exception>
        /// <exception cref="ArgumentException">The scaling has another number of features or targets.</exception>
        /// <exception cref="IOException">The file is missing or cannot be read.</exception>
        /// <exception cref="UnauthorizedAccessException">Reading the file is not permitted.</exception>
        public static TrainedModel FromSafeTensors(
            string path, TargetSpec target, DatasetScaling? scaling = null, RecurrentOptions? recurrent = null,
            IReadOnlyDictionary<string, string>? names = null) =>
            ExternalWeights.Read(Require.NotNull(path, nameof(path)), Require.NotNull(target, nameof(target)), scaling, recurrent, names);

        /// <summary>Saves the model to one safetensors file, completely or not at all: weights under PyTorch's state dict keys, other data
        /// in its header.</summary>
        /// <param name="path">The path of the file; an existing file is replaced once the new one is complete.</param>
        /// <exception cref="IOException">The file cannot be written; an existing file stays unchanged.</exception>
        /// <exception cref="UnauthorizedAccessException">Writing the file is not permitted.</exception>
        /// <exception cref="InvalidOperationException">A weight is not a finite number.</exception>
        public void Save(string path) => ModelFile.Write(model, Require.NotNull(path, nameof(path)));

        /// <summary>Exports network and scaling to an ONNX file, completely or not at all; running it needs no libtorch.</summary>
        /// <remarks>
        /// <para>Inputs: <c>input</c>, float32 [batch, steps, features]; with <see cref="OnnxOptions.Lengths"/> also the optional
        /// <c>lengths</c>, int32 [batch].</para>
        /// <para>Outputs: <c>prediction</c>, which is float32 [batch, width] for numbers, the class index as int64 [batch] for a class, and
        /// 0 or 1 as int64 [batch, classes] for a set of classes (multi-label). For both kinds of classes also <c>probabilities</c>,
        /// float32 [batch, classes]. With a prediction at every step, a steps dimension follows batch. The network alone has one output:
        /// <c>output</c>, float32, the raw head output.</para>
        /// <para>Batch and steps are dynamic. The metadata describes the network and its scaling. Equal networks give equal bytes.</para>
        /// </remarks>
        /// <param name="path">The path of the file, such as <c>sum.onnx</c>; an existing file is replaced.</param>
        /// <param name="options">The inputs and outputs of the ONNX model. Default: null, original units.</param>
        /// <exception cref="InvalidOperationException">A weight is not finite, as after diverged training; the scaling exceeds 32-bit
        /// numbers; or the weights exceed ONNX's limit of two gigabytes.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public void SaveOnnx(string path, OnnxOptions? options = null) => OnnxModel.Write(model, path, options, task: null);

        /// <summary>Returns the bytes that <c>SaveOnnx</c> writes, ready for <c>InferenceSession</c>.</summary>
        /// <param name="options">The inputs and outputs of the ONNX model. Default: null, original units.</param>
        /// <exception cref="InvalidOperationException">The network cannot be exported, as for <c>SaveOnnx</c>.</exception>
        public byte[] ToOnnx(OnnxOptions? options = null) => OnnxModel.Of(model, options ?? new OnnxOptions(), task: null).ToByteArray();
    }
}
