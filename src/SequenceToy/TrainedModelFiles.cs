using Google.Protobuf;
using SequenceToy.Export.Onnx;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy;

/// <summary>Saves trained models to files and loads them: <c>model.Save(path)</c>, <c>model.SaveOnnx(path)</c>,
/// <c>TrainedModel.Load(path)</c>.</summary>
public static class TrainedModelFiles
{
    extension(TrainedModel model)
    {
        /// <summary>Reads a model from a file that <see cref="Save"/> wrote, or out of one with a whole result; it then answers as it did,
        /// to the bit, on the CPU.</summary>
        /// <remarks>All of the file is checked before anything is made: names, sizes, finite numbers, checksum. Files of all format
        /// versions up to this library's are read.</remarks>
        /// <param name="path">Where it is.</param>
        /// <exception cref="SafeTensorsFormatException">Not such a file, a later format version, or one that was changed or damaged
        /// since.</exception>
        /// <exception cref="IOException">It is not there, or cannot be read.</exception>
        /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
        public static TrainedModel Load(string path) => ModelFile.Read(Require.NotNull(path, nameof(path)));

        /// <summary>A model of weights from elsewhere: a safetensors file with the keys of PyTorch's state dict, <c>lstm.weight_ih_l0</c>
        /// (or <c>gru.</c> …, <c>rnn.</c> …) to <c>head.bias</c>.</summary>
        /// <remarks>F64, F16 and BF16 are made into F32. Other texts in the file are not looked at.</remarks>
        /// <param name="path">Where it is.</param>
        /// <param name="target">What answers look like; the head must have as many outputs.</param>
        /// <param name="scaling">How inputs and answers are scaled. Default: null, they are not.</param>
        /// <param name="recurrent">The recurrent layers. Default: null, kind, size, layers and directions are read off names and shapes; an
        /// RNN is then taken to be of tanh, since a file does not say.</param>
        /// <exception cref="SafeTensorsFormatException">Not such a file; a weight that is missing, unknown, of another shape, or not
        /// finite.</exception>
        /// <exception cref="ArgumentException">A scaling of other features or answers.</exception>
        /// <exception cref="IOException">It is not there, or cannot be read.</exception>
        /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
        public static TrainedModel FromSafeTensors(
            string path, TargetSpec target, DatasetScaling? scaling = null, RecurrentOptions? recurrent = null) =>
            ExternalWeights.Read(Require.NotNull(path, nameof(path)), Require.NotNull(target, nameof(target)), scaling, recurrent);

        /// <summary>Writes the model into one file, whole or not at all: safetensors, the weights under the keys of PyTorch's state dict,
        /// the rest as texts in its header.</summary>
        /// <param name="path">Where to; what is there is replaced once the new file is complete.</param>
        /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
        /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
        /// <exception cref="InvalidOperationException">A weight is not a finite number.</exception>
        public void Save(string path) => ModelFile.Write(model, Require.NotNull(path, nameof(path)));

        /// <summary>Writes the network with its scaling to an ONNX file, whole or not at all; ONNX Runtime and others run it in any
        /// language, without libtorch.</summary>
        /// <remarks>
        /// <para>Inputs: <c>input</c>, float32 [batch, steps, features], and where <see cref="OnnxOptions.Lengths"/> says so
        /// <c>lengths</c>, int32 [batch], which may be left out.</para>
        /// <para>Outputs: <c>answer</c>, for numbers float32 [batch, width], for one class its index, int64 [batch], for a set of classes 0
        /// or 1 each, int64 [batch, classes]; for classes of both kinds <c>probabilities</c>, float32 [batch, classes]. Of answers at every
        /// step, steps follow batch. The network alone has one output: <c>output</c>, float32, as the head gives it.</para>
        /// <para>Batch and steps are free. What the network is, and how it scales, is in the file's metadata. The same network gives the
        /// same bytes.</para>
        /// </remarks>
        /// <param name="path">The file, such as <c>sum.onnx</c>; one that is there is replaced.</param>
        /// <param name="options">What it takes and gives. Default: real units.</param>
        /// <exception cref="InvalidOperationException">A weight that is not finite, as training that diverged leaves them; a scaling beyond
        /// 32-bit numbers; more weights than the two gigabytes that an ONNX file can hold.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public void SaveOnnx(string path, OnnxOptions? options = null) => OnnxModel.Write(model, path, options, task: null);

        /// <summary>The bytes that <c>SaveOnnx</c> writes, as <c>InferenceSession</c> takes them.</summary>
        /// <param name="options">What the model takes and gives. Default: real units.</param>
        /// <exception cref="InvalidOperationException">As there.</exception>
        public byte[] ToOnnx(OnnxOptions? options = null) => OnnxModel.Of(model, options ?? new OnnxOptions(), task: null).ToByteArray();
    }
}
