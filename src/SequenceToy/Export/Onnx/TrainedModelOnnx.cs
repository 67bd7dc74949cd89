using Google.Protobuf;
using SequenceToy.Formats;
using SequenceToy.Networks;
using SequenceToy.Tasks;

namespace SequenceToy.Export.Onnx;

/// <summary>Exports trained models to ONNX: <c>model.SaveOnnx(path)</c>.</summary>
public static class TrainedModelOnnx
{
    extension(TrainedModel model)
    {
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
        public void SaveOnnx(string path, OnnxOptions? options = null) => Write(model, path, options, task: null);

        /// <summary>The bytes that <c>SaveOnnx</c> writes, as <c>InferenceSession</c> takes them.</summary>
        /// <param name="options">What the model takes and gives. Default: real units.</param>
        /// <exception cref="InvalidOperationException">As there.</exception>
        public byte[] ToOnnx(OnnxOptions? options = null) => OnnxModel.Of(model, options ?? new OnnxOptions(), task: null).ToByteArray();
    }

    /// <summary>Writes the file; the metadata names the task where there is one.</summary>
    internal static void Write(TrainedModel model, string path, OnnxOptions? options, ISequenceTask? task)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var whole = OnnxModel.Of(model, options ?? new OnnxOptions(), task);
        WholeFile.Write(path, whole.WriteTo);
    }
}
