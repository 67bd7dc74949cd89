using SequenceToy.Networks.Cells;

namespace SequenceToy;

/// <content>The network.</content>
public sealed partial class SequenceExperiment
{
    /// <summary>Sets the recurrent layers of the network.</summary>
    /// <param name="recurrent">The options, such as <see cref="LstmOptions"/>; they replace all current options.</param>
    public SequenceExperiment WithNetwork(RecurrentOptions recurrent) =>
        With(Settings with { Recurrent = Require.NotNull(recurrent, nameof(recurrent)) });

    /// <summary>Uses an LSTM network; omitted values stay unchanged, even from another kind of network.</summary>
    /// <param name="hiddenSize">The number of units per layer and direction, at least 1.</param>
    /// <param name="layers">The number of stacked layers, at least 1.</param>
    /// <param name="bidirectional">True to add a second set of units that reads each sequence backward.</param>
    /// <param name="dropout">The share of values dropped between layers during training, from 0 to below 1.</param>
    /// <param name="forgetBias">The initial bias of the forget gate: a number, or <see cref="ForgetBias.Random"/> as in PyTorch. Default:
    /// null, which keeps the current value (recommended by the task unless set before).</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithLstm(hiddenSize: 8, layers: 2).WithTraining(epochs: 50).Run();
    /// </code></example>
    public SequenceExperiment WithLstm(
        int? hiddenSize = null, int? layers = null, bool? bidirectional = null, double? dropout = null, ForgetBias? forgetBias = null)
    {
        var now = Settings.Recurrent as LstmOptions
            ?? new LstmOptions { ForgetBias = ForgetBias.Recommended(Task?.Recommended.ForgetBias) };
        var lstm = Sized(now, hiddenSize, layers, bidirectional, dropout);
        return WithNetwork(lstm with { ForgetBias = forgetBias ?? lstm.ForgetBias });
    }

    /// <summary>Uses a GRU network; omitted values stay unchanged, even from another kind of network.</summary>
    /// <param name="hiddenSize">The number of units per layer and direction, at least 1.</param>
    /// <param name="layers">The number of stacked layers, at least 1.</param>
    /// <param name="bidirectional">True to add a second set of units that reads each sequence backward.</param>
    /// <param name="dropout">The share of values dropped between layers during training, from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public SequenceExperiment WithGru(int? hiddenSize = null, int? layers = null, bool? bidirectional = null, double? dropout = null) =>
        WithNetwork(Sized(new GruOptions(), hiddenSize, layers, bidirectional, dropout));

    /// <summary>Uses a plain RNN; omitted values stay unchanged, even from another kind of network.</summary>
    /// <param name="hiddenSize">The number of units per layer and direction, at least 1.</param>
    /// <param name="layers">The number of stacked layers, at least 1.</param>
    /// <param name="bidirectional">True to add a second set of units that reads each sequence backward.</param>
    /// <param name="dropout">The share of values dropped between layers during training, from 0 to below 1.</param>
    /// <param name="nonlinearity">The activation function of the units.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public SequenceExperiment WithRnn(
        int? hiddenSize = null, int? layers = null, bool? bidirectional = null, double? dropout = null, Nonlinearity? nonlinearity = null)
    {
        var rnn = Sized(Settings.Recurrent as RnnOptions ?? new RnnOptions(), hiddenSize, layers, bidirectional, dropout);
        return WithNetwork(rnn with { Nonlinearity = nonlinearity ?? rnn.Nonlinearity });
    }

    private T Sized<T>(T options, int? hiddenSize, int? layers, bool? bidirectional, double? dropout)
        where T : RecurrentOptions => options with
        {
            HiddenSize = hiddenSize ?? Settings.Recurrent.HiddenSize,
            Layers = layers ?? Settings.Recurrent.Layers,
            Bidirectional = bidirectional ?? Settings.Recurrent.Bidirectional,
            Dropout = dropout ?? Settings.Recurrent.Dropout,
        };
}
