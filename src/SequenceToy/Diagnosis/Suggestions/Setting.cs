namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A setting that a suggestion can change; its value is one number, or none, or the name of a choice.</summary>
public enum Setting
{
    /// <summary>Passes over the training samples.</summary>
    Epochs,

    /// <summary>The highest learning rate.</summary>
    LearningRate,

    /// <summary>How the learning rate changes: <c>constant</c>, <c>cosine</c>, <c>by steps</c> or <c>on a plateau</c>.</summary>
    Schedule,

    /// <summary>Who makes the steps: <c>Adam</c>, <c>AdamW</c>, <c>RMSprop</c> or <c>gradient descent</c>.</summary>
    Optimizer,

    /// <summary>Samples per training step.</summary>
    BatchSize,

    /// <summary>The gradient's largest norm; none for no limit.</summary>
    GradientClip,

    /// <summary>The patience of early stopping, in epochs; none for never.</summary>
    EarlyStopping,

    /// <summary><c>on</c> when training ends at the goal, otherwise <c>off</c>.</summary>
    StopWhenSolved,

    /// <summary>How strongly weights are pulled to zero.</summary>
    WeightDecay,

    /// <summary>Samples for training and validation together.</summary>
    Samples,

    /// <summary><c>on</c> when each epoch draws new samples, otherwise <c>off</c>.</summary>
    FreshDataEachEpoch,

    /// <summary>Share of the samples kept for validation.</summary>
    ValidationSplit,

    /// <summary>Scaling of inputs, and of answers where these had the same: <c>none</c>, <c>min-max</c>, <c>standard</c> or <c>of its own</c>, which no suggestion can set.</summary>
    Scaling,

    /// <summary><c>LSTM</c>, <c>GRU</c> or <c>RNN</c>.</summary>
    Cell,

    /// <summary>Units of each layer and direction.</summary>
    HiddenSize,

    /// <summary>How many layers are stacked.</summary>
    Layers,

    /// <summary>Share of values switched off between layers while training.</summary>
    Dropout,

    /// <summary>Where the bias of an LSTM's forget gate starts; none for a random start around 0.</summary>
    ForgetBias,
}
