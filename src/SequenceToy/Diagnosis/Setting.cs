namespace SequenceToy.Diagnosis;

/// <summary>A setting that a suggestion can change; its value is one number, or none.</summary>
public enum Setting
{
    /// <summary>Passes over the training samples.</summary>
    Epochs,

    /// <summary>The highest learning rate.</summary>
    LearningRate,

    /// <summary>How the learning rate changes: 0 constant, 1 cosine, 2 by steps, 3 on a plateau.</summary>
    Schedule,

    /// <summary>0 Adam, 1 AdamW, 2 RMSprop, 3 gradient descent.</summary>
    Optimizer,

    /// <summary>Samples per training step.</summary>
    BatchSize,

    /// <summary>The gradient's largest norm; none for no limit.</summary>
    GradientClip,

    /// <summary>The patience of early stopping, in epochs; none for never.</summary>
    EarlyStopping,

    /// <summary>1 when training ends at the goal, otherwise 0.</summary>
    StopWhenSolved,

    /// <summary>How strongly weights are pulled to zero.</summary>
    WeightDecay,

    /// <summary>Samples for training and validation together.</summary>
    Samples,

    /// <summary>1 when each epoch draws new samples, otherwise 0.</summary>
    FreshDataEachEpoch,

    /// <summary>Share of the samples kept for validation.</summary>
    ValidationSplit,

    /// <summary>Scaling of inputs and answers: 0 none, 1 min-max, 2 standard, 3 something else.</summary>
    Scaling,

    /// <summary>0 LSTM, 1 GRU, 2 plain RNN.</summary>
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
