using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>The loss plot.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>Plots the training and validation loss by epoch, with the best epoch and the baseline's loss.</summary>
    /// <remarks>The loss axis is logarithmic when losses span more than a factor of 20.</remarks>
    /// <param name="result">The result of the run.</param>
    /// <exception cref="ObjectDisposedException">The result was disposed before its evidence was computed.</exception>
    /// <example><code>using SequenceToy; using SequenceToy.Reports; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 5).Run();
    /// result.PlotLoss().SavePng("loss.png", width: 1200, height: 600);</code></example>
    public static Picture PlotLoss(this ExperimentResult result) =>
        LossPicture.Of(LossFigure.Of(Given(result)), ResultLabels.Title(result, "loss during training"));
}
