import type { DirectDebitMessage } from "../src/iso20022/pain008/message";

export function npmSepaFile(message: DirectDebitMessage): Buffer;
