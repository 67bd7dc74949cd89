using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SequenceToy.Export.Onnx;
using SequenceToy.Export.TensorBoard;
using SequenceToy.Storage.Results;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;

namespace SequenceToy;

/// <content>Saving, loading and exporting.</content>
public sealed partial class ExperimentResult
{
    /// <summary>Loads a result saved with <see cref="Save"/>; the network is on the CPU.</summary>
    /// <remarks>The whole file is validated first. Files of every format version up to this library's can be read.</remarks>
    /// <param name="path">The path of the file.</param>
    /// <param name="task">The task of the run, required for a custom task. Default: null, for a built-in task or your own samples.</param>
    /// <param name="logger">The logger for warnings. Default: null, none.</param>
    /// <exception cref="SafeTensorsFormatException">The file is not a saved result, has a later format version, or is damaged.</exception>
    /// <exception cref="ArgumentException">The task is missing or is not that of the run, which the message names.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading the file is not permitted.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using (var result = SequenceExperiment.For(new SumOfFirstTwo()).Run()) { result.Save("sum.safetensors"); }
    /// using var loaded = ExperimentResult.Load("sum.safetensors");
    /// float sum = loaded.Predict([10, 20, 99])[0];
    /// </code></example>
    public static ExperimentResult Load(string path, ISequenceTask? task = null, ILogger? logger = null)
    {
        var (run, evidence) = ResultFile.Read(Require.NotNull(path, nameof(path)), task);
        return new ExperimentResult(run, evidence, logger ?? NullLogger.Instance);
    }

    /// <summary>Saves the result to one file: network, settings, history, scores, evidence and <see cref="TestSamples"/>.</summary>
    /// <remarks>The file is written completely or not at all. Evidence that was not yet measured is measured before saving. Training
    /// samples are not saved. <c>TrainedModel.Load</c> reads the network alone.</remarks>
    /// <param name="path">The path of the file; an existing file is replaced once the new one is complete.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file stays unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing the file is not permitted.</exception>
    /// <exception cref="InvalidOperationException">A weight is not a finite number.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).Run();
    /// result.Save("sum.safetensors");
    /// </code></example>
    public void Save(string path) => ResultFile.Write(run, Evidence, Require.NotNull(path, nameof(path)));

    /// <summary>Writes the history to a folder as a TensorBoard event file; view it with <c>tensorboard --logdir FOLDER</c>.</summary>
    /// <remarks>Curves by epoch: <c>loss/train</c>, <c>loss/validation</c>, <c>optimizer/learning rate</c>, <c>optimizer/gradient norm</c>,
    /// and with snapshots <c>score/RMSE</c> and similar in original units. The file is <c>events.out.tfevents.sequencetoy</c>, written
    /// completely or not at all. Use one folder per run inside a common folder to compare runs. Also works after disposal.</remarks>
    /// <param name="folder">The path of the folder; it is created if missing.</param>
    /// <param name="started">The start of the run on TensorBoard's time axis. Default: null, 1 January 1970, so that equal results give
    /// equal bytes.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file stays unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing the file is not permitted.</exception>
    public void SaveTensorBoard(string folder, DateTimeOffset? started = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        TensorBoardLog.Write(run, folder, started ?? DateTimeOffset.UnixEpoch);
    }

    /// <summary>Exports the network to an ONNX file as <c>Model.SaveOnnx</c> does; the metadata also names the task.</summary>
    /// <param name="path">The path of the file, such as <c>sum.onnx</c>; an existing file is replaced.</param>
    /// <param name="options">The inputs and outputs of the ONNX model. Default: null, original units.</param>
    /// <exception cref="InvalidOperationException">A weight is not finite, the scaling exceeds 32-bit numbers, or there are too many
    /// weights.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveOnnx(string path, OnnxOptions? options = null) => OnnxModel.Write(Model, path, options, Task);
}
