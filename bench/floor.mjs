/**
 * The least that a bank file can cost: one template literal per transaction into one string, then its bytes. It knows
 * only the shape that the benchmark's debits have, escapes nothing and checks nothing; the bytes are the writer's.
 */
export function floorFile(message) {
  const [batch] = message.batches;
  const { creditor } = batch;
  let xml = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message.version}">
  <CstmrDrctDbtInitn>
    <GrpHdr>
      <MsgId>${message.messageId}</MsgId>
      <CreDtTm>${message.creationDateTime}</CreDtTm>
      <NbOfTxs>${message.numberOfTransactions}</NbOfTxs>
      <CtrlSum>${(message.controlSum / 100).toFixed(2)}</CtrlSum>
      <InitgPty>
        <Nm>${message.initiatingPartyName}</Nm>
      </InitgPty>
    </GrpHdr>
    <PmtInf>
      <PmtInfId>${batch.paymentInformationId}</PmtInfId>
      <PmtMtd>DD</PmtMtd>
      <BtchBookg>${batch.batchBooking}</BtchBookg>
      <NbOfTxs>${batch.numberOfTransactions}</NbOfTxs>
      <CtrlSum>${(batch.controlSum / 100).toFixed(2)}</CtrlSum>
      <PmtTpInf>
        <SvcLvl>
          <Cd>SEPA</Cd>
        </SvcLvl>
        <LclInstrm>
          <Cd>${batch.localInstrument}</Cd>
        </LclInstrm>
        <SeqTp>${batch.sequenceType}</SeqTp>
      </PmtTpInf>
      <ReqdColltnDt>${batch.collectionDate}</ReqdColltnDt>
      <Cdtr>
        <Nm>${creditor.name}</Nm>
      </Cdtr>
      <CdtrAcct>
        <Id>
          <IBAN>${creditor.iban}</IBAN>
        </Id>
        <Ccy>EUR</Ccy>
      </CdtrAcct>
      <CdtrAgt>
        <FinInstnId>
          <BICFI>${creditor.bic}</BICFI>
        </FinInstnId>
      </CdtrAgt>
      <ChrgBr>SLEV</ChrgBr>
      <CdtrSchmeId>
        <Id>
          <PrvtId>
            <Othr>
              <Id>${creditor.creditorId}</Id>
              <SchmeNm>
                <Prtry>SEPA</Prtry>
              </SchmeNm>
            </Othr>
          </PrvtId>
        </Id>
      </CdtrSchmeId>
`;
  for (const transaction of batch.transactions) {
    xml += `      <DrctDbtTxInf>
        <PmtId>
          <EndToEndId>${transaction.endToEndId}</EndToEndId>
        </PmtId>
        <InstdAmt Ccy="EUR">${(transaction.amount / 100).toFixed(2)}</InstdAmt>
        <DrctDbtTx>
          <MndtRltdInf>
            <MndtId>${transaction.mandateId}</MndtId>
            <DtOfSgntr>${transaction.dateOfSignature}</DtOfSgntr>
          </MndtRltdInf>
        </DrctDbtTx>
        <DbtrAgt>
          <FinInstnId>
            <Othr>
              <Id>NOTPROVIDED</Id>
            </Othr>
          </FinInstnId>
        </DbtrAgt>
        <Dbtr>
          <Nm>${transaction.debtorName}</Nm>
        </Dbtr>
        <DbtrAcct>
          <Id>
            <IBAN>${transaction.debtorIban}</IBAN>
          </Id>
        </DbtrAcct>
        <RmtInf>
          <Ustrd>${transaction.remittance.text}</Ustrd>
        </RmtInf>
      </DrctDbtTxInf>
`;
  }
  xml += `    </PmtInf>
  </CstmrDrctDbtInitn>
</Document>
`;
  return Buffer.from(xml);
}
