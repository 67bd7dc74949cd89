using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage;

/// <summary>Saves trained models to files and loads them: <c>model.Save(path)</c>, <c>TrainedModel.Load(path)</c>.</summary>
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
            ForeignWeights.Read(Require.NotNull(path, nameof(path)), Require.NotNull(target, nameof(target)), scaling, recurrent);

        /// <summary>Writes the model into one file, whole or not at all: safetensors, the weights under the keys of PyTorch's state dict,
        /// the rest as texts in its header.</summary>
        /// <param name="path">Where to; what is there is replaced once the new file is complete.</param>
        /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
        /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
        /// <exception cref="InvalidOperationException">A weight is not a finite number.</exception>
        public void Save(string path) => ModelFile.Write(model, Require.NotNull(path, nameof(path)));
    }
}
