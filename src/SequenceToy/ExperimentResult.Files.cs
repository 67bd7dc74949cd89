using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SequenceToy.Export.Onnx;
using SequenceToy.Export.TensorBoard;
using SequenceToy.Storage.Results;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;

namespace SequenceToy;

/// <content>Files that keep it, or that others read.</content>
public sealed partial class ExperimentResult
{
    /// <summary>Reads a result from a file that <see cref="Save"/> wrote. Every member then answers as it did; the network is on the
    /// CPU.</summary>
    /// <remarks>All of the file is checked before anything is made. Files of all format versions up to this library's are read.</remarks>
    /// <param name="path">Where it is.</param>
    /// <param name="task">The task, which must be the one of the run. Default: null, made again where it is one of the catalog's; one's
    /// own must be given. None with samples of one's own.</param>
    /// <param name="logger">Where words go. Default: null, nowhere.</param>
    /// <exception cref="SafeTensorsFormatException">Not such a file, a later format version, or one that was changed or damaged
    /// since.</exception>
    /// <exception cref="ArgumentException">Another task than that of the run, or none where one must be given; its name is
    /// told.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ExperimentResult Load(string path, ISequenceTask? task = null, ILogger? logger = null)
    {
        var (run, evidence) = ResultFile.Read(Require.NotNull(path, nameof(path)), task);
        return new ExperimentResult(run, evidence, logger ?? NullLogger.Instance);
    }

    /// <summary>
    /// Writes the result into one file, whole or not at all: the network, the settings, the history, the scores, the evidence, which is
    /// measured now if it was not before, and the
    /// samples that <see cref="Scores"/> are about; not the samples trained on. <c>TrainedModel.Load</c> reads the network alone out of it.
    /// </summary>
    /// <param name="path">Where to; what is there is replaced once the new file is complete.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="InvalidOperationException">A weight is not a finite number.</exception>
    public void Save(string path) => ResultFile.Write(run, Evidence, Require.NotNull(path, nameof(path)));

    /// <summary>Writes the history into a folder as an event file for TensorBoard, whole or not at all: <c>tensorboard --logdir FOLDER</c>
    /// shows it.</summary>
    /// <remarks>
    /// Curves by epoch: <c>loss/train</c>, <c>loss/validation</c>, <c>optimizer/learning rate</c>, <c>optimizer/gradient norm</c>, and,
    /// where there are snapshots, <c>score/RMSE</c> and the like in real units. The file is called <c>events.out.tfevents.sequencetoy</c>:
    /// a folder for each run, all in one folder, and TensorBoard compares them. Works after the result was disposed of, too.
    /// </remarks>
    /// <param name="folder">Where to; it is made where it is not there.</param>
    /// <param name="started">When the run began, as TensorBoard's time axis is to have it. Default: null, 1 January 1970, so that the same
    /// result gives the same bytes.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void SaveTensorBoard(string folder, DateTimeOffset? started = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        TensorBoardLog.Write(run, folder, started ?? DateTimeOffset.UnixEpoch);
    }

    /// <summary>Writes the network with its scaling to an ONNX file, as <c>Model.SaveOnnx</c> does; the metadata names the task
    /// besides.</summary>
    /// <param name="path">The file, such as <c>sum.onnx</c>; one that is there is replaced.</param>
    /// <param name="options">What it takes and gives. Default: null, real units.</param>
    /// <exception cref="InvalidOperationException">A weight that is not finite, a scaling beyond 32-bit numbers, or too many
    /// weights.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveOnnx(string path, OnnxOptions? options = null) => OnnxModel.Write(Model, path, options, Task);
}
