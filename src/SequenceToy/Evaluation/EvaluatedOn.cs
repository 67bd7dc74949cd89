namespace SequenceToy.Evaluation;

/// <summary>The set of samples that scores are measured on.</summary>
public enum EvaluatedOn
{
    /// <summary>The test samples: not used in training or for any choice.</summary>
    Test,

    /// <summary>The validation samples: not trained on, but early stopping or a plateau schedule may have used them.</summary>
    Validation,

    /// <summary>The training samples themselves: no evidence of generalization.</summary>
    Training,
}
