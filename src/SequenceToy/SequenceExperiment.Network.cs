using SequenceToy.Networks.Cells;

namespace SequenceToy;

/// <content>What kind of network it is, and how large.</content>
public sealed partial class SequenceExperiment
{
    /// <summary>Sets the recurrent part of the network.</summary>
    /// <param name="recurrent">Its options, such as <see cref="LstmOptions"/>; they replace the present ones as a whole.</param>
    public SequenceExperiment WithNetwork(RecurrentOptions recurrent) =>
        With(Settings with { Recurrent = Require.NotNull(recurrent, nameof(recurrent)) });

    /// <summary>An LSTM; what is not given stays as it is, also when it was given to a network of another kind.</summary>
    /// <param name="hiddenSize">Units of each layer and direction, from 1.</param>
    /// <param name="layers">How many layers are stacked, from 1.</param>
    /// <param name="bidirectional">Whether a second set of units reads each sequence backwards.</param>
    /// <param name="dropout">Share of values switched off between layers while training, from 0 to below 1.</param>
    /// <param name="forgetBias">Where the forget gate's bias starts: a number, or <see cref="ForgetBias.Random"/> for PyTorch's random
    /// start. Default: null, as it was, at first the start recommended for the task.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public SequenceExperiment WithLstm(
        int? hiddenSize = null, int? layers = null, bool? bidirectional = null, double? dropout = null, ForgetBias? forgetBias = null)
    {
        var now = Settings.Recurrent as LstmOptions
            ?? new LstmOptions { ForgetBias = ForgetBias.Recommended(Task?.Recommended.ForgetBias) };
        var lstm = Sized(now, hiddenSize, layers, bidirectional, dropout);
        return WithNetwork(lstm with { ForgetBias = forgetBias ?? lstm.ForgetBias });
    }

    /// <summary>A GRU; what is not given stays as it is, also when it was given to a network of another kind.</summary>
    /// <param name="hiddenSize">Units of each layer and direction, from 1.</param>
    /// <param name="layers">How many layers are stacked, from 1.</param>
    /// <param name="bidirectional">Whether a second set of units reads each sequence backwards.</param>
    /// <param name="dropout">Share of values switched off between layers while training, from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public SequenceExperiment WithGru(int? hiddenSize = null, int? layers = null, bool? bidirectional = null, double? dropout = null) =>
        WithNetwork(Sized(new GruOptions(), hiddenSize, layers, bidirectional, dropout));

    /// <summary>A plain RNN; what is not given stays as it is, also when it was given to a network of another kind.</summary>
    /// <param name="hiddenSize">Units of each layer and direction, from 1.</param>
    /// <param name="layers">How many layers are stacked, from 1.</param>
    /// <param name="bidirectional">Whether a second set of units reads each sequence backwards.</param>
    /// <param name="dropout">Share of values switched off between layers while training, from 0 to below 1.</param>
    /// <param name="nonlinearity">What makes a unit's sum its state.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public SequenceExperiment WithRnn(
        int? hiddenSize = null, int? layers = null, bool? bidirectional = null, double? dropout = null, Nonlinearity? nonlinearity = null)
    {
        var rnn = Sized(Settings.Recurrent as RnnOptions ?? new RnnOptions(), hiddenSize, layers, bidirectional, dropout);
        return WithNetwork(rnn with { Nonlinearity = nonlinearity ?? rnn.Nonlinearity });
    }

    // What is not given is taken from the options as they stand, whatever their kind.
    private T Sized<T>(T options, int? hiddenSize, int? layers, bool? bidirectional, double? dropout)
        where T : RecurrentOptions => options with
        {
            HiddenSize = hiddenSize ?? Settings.Recurrent.HiddenSize,
            Layers = layers ?? Settings.Recurrent.Layers,
            Bidirectional = bidirectional ?? Settings.Recurrent.Bidirectional,
            Dropout = dropout ?? Settings.Recurrent.Dropout,
        };
}
